import { AssignCustomersDocument } from '@tidewater/contract';
import { Checkbox, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import type { TaskProps } from '../../../shared/hooks/tasks.js';
import { useSharedText } from '../../../shared/i18n/shared-text.js';
import { DayPicker } from '../../../shared/ui/day-picker.js';
import { endOfDay } from '../../../shared/hooks/business-clock.js';
import { PersonSelect } from '../../../shared/ui/person-select.js';
import { useCustomersText } from '../i18n.js';
import { useBulk } from '../use-bulk.js';
import { NamesOf } from './names-of.js';
import { focusFirstField } from '../../../shared/ui/focus-first-field.js';

/** LC-14 b: to a chosen person. */
export function AssignDialog({ input, close }: TaskProps<'assign'>) {
  const { t } = useCustomersText();
  const { t: shared } = useSharedText();
  const bulk = useBulk();
  const [to, setTo] = useState<string>();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const [keeps, setKeeps] = useState(false);
  const [formerReads, setFormerReads] = useState<string>();
  const [busy, setBusy] = useState(false);
  const { customers, done } = input;
  const assign = async () => {
    if (to === undefined) return setMissing(true);
    setBusy(true);
    const went = await bulk(
      AssignCustomersDocument,
      {
        customerIds: customers.map((customer) => customer.id),
        toUserId: to,
        reason: reason.trim() || null,
        keepCollaborators: keeps,
        formerOwnerReadsUntil: formerReads === undefined ? null : endOfDay(formerReads),
      },
      (data) => data.assignCustomers,
      customers,
    );
    setBusy(false);
    if (!went) return undefined;
    done?.();
    return close();
  };
  return (
    <Modal
      open
      afterOpenChange={focusFirstField}
      title={t('assign.title', { count: customers.length })}
      okText={t('assign.ok')}
      cancelText={shared('verb.cancel')}
      okButtonProps={{ loading: busy }}
      onOk={() => void assign()}
      onCancel={close}
    >
      <p className="modal-explanation">{t('assign.explain')}</p>
      <NamesOf customers={customers} />
      <Form layout="vertical" component="div">
        <Form.Item
          label={t('assign.to')}
          htmlFor="assign-to"
          required
          validateStatus={missing ? 'error' : ''}
          help={missing ? t('assign.toMissing') : undefined}
        >
          <PersonSelect
            id="assign-to"
            autoFocus
            value={to}
            onChange={(id) => {
              setTo(id);
              setMissing(false);
            }}
          />
        </Form.Item>
        <Form.Item label={shared('reason.label')} htmlFor="assign-reason">
          <Input.TextArea
            id="assign-reason"
            autoSize={{ minRows: 2, maxRows: 6 }}
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Form.Item>
        <Form.Item label={t('assign.formerReads')} extra={t('assign.formerReadsHelp')}>
          <DayPicker
            label={t('assign.formerReads')}
            className="assign-former"
            ahead
            value={formerReads}
            onChange={setFormerReads}
          />
        </Form.Item>
        <Checkbox checked={keeps} onChange={(event) => setKeeps(event.target.checked)}>
          {t('assign.keep')}
        </Checkbox>
        <p className="quiet">{t('assign.keepHelp')}</p>
      </Form>
    </Modal>
  );
}
