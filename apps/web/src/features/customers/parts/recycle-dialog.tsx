import { RecycleCustomersDocument } from '@tidewater/contract';
import type { TaskProps } from '../../../shared/hooks/tasks.js';
import { ReasonModal } from '../../../shared/ui/reason-modal.js';
import { useCustomersText } from '../i18n.js';
import { useBulk } from '../use-bulk.js';
import { NamesOf } from './names-of.js';

/** LC-14 c: back into the pool. */
export function RecycleDialog({ input, close }: TaskProps<'recycle'>) {
  const { t } = useCustomersText();
  const bulk = useBulk();
  const { customers, done } = input;
  return (
    <ReasonModal
      title={t('recycle.title', { count: customers.length })}
      explanation={t('recycle.explain')}
      okText={t('recycle.ok')}
      danger
      close={close}
      submit={async (reason) => {
        const went = await bulk(
          RecycleCustomersDocument,
          { customerIds: customers.map((customer) => customer.id), reason },
          (data) => data.recycleCustomers,
          customers,
        );
        if (!went) return { kind: 'failed', trouble: { kind: 'network' } };
        done?.();
        return { kind: 'done', value: undefined };
      }}
    >
      <NamesOf customers={customers} />
    </ReasonModal>
  );
}
