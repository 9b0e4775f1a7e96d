import { AllocateSelfDevelopedDocument } from '@tidewater/contract';
import { Modal } from 'antd';
import { useState } from 'react';
import type { TaskProps } from '../../../shared/hooks/tasks.js';
import { useSharedText } from '../../../shared/i18n/shared-text.js';
import { useCustomersText } from '../i18n.js';
import { useBulk } from '../use-bulk.js';
import { NamesOf } from './names-of.js';

/** LC-14 a: each to whoever entered it. */
export function AllocateDialog({ input, close }: TaskProps<'allocate'>) {
  const { t } = useCustomersText();
  const { t: shared } = useSharedText();
  const bulk = useBulk();
  const [busy, setBusy] = useState(false);
  const { customers, done } = input;
  const allocate = async () => {
    setBusy(true);
    const went = await bulk(
      AllocateSelfDevelopedDocument,
      { customerIds: customers.map((customer) => customer.id) },
      (data) => data.allocateSelfDeveloped,
      customers,
    );
    setBusy(false);
    if (!went) return;
    done?.();
    close();
  };
  return (
    <Modal
      open
      title={t('allocate.title', { count: customers.length })}
      okText={t('allocate.ok')}
      cancelText={shared('verb.cancel')}
      okButtonProps={{ loading: busy, autoFocus: true }}
      onOk={() => void allocate()}
      onCancel={close}
    >
      <p className="modal-explanation">{t('allocate.explain')}</p>
      <NamesOf customers={customers} />
    </Modal>
  );
}
