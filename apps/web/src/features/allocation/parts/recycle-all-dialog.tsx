import { useApolloClient } from '@apollo/client/react';
import { RecycleAllOfDocument } from '@tidewater/contract';
import { App } from 'antd';
import { describeError } from '../../../shared/graphql/describe-error.js';
import { useSharedText } from '../../../shared/i18n/shared-text.js';
import { ReasonModal } from '../../../shared/ui/reason-modal.js';
import { useSayBulkResult } from '../../../shared/ui/use-say-bulk-result.js';
import { useAllocationText } from '../i18n.js';
import type { Receiver } from '../plan.js';
import type { Owned } from '../use-owned.js';

interface RecycleAllDialogProps {
  from: Receiver;
  /** How many can go: formal ones stay. */
  count: number;
  owned: Owned;
  close: () => void;
}

/** LC-14c 回收: all of a person's at once. */
export function RecycleAllDialog({ from, count, owned, close }: RecycleAllDialogProps) {
  const { t } = useAllocationText();
  const { t: shared } = useSharedText();
  const { message } = App.useApp();
  const client = useApolloClient();
  const say = useSayBulkResult();
  return (
    <ReasonModal
      title={t('recycle.title', { name: from.name })}
      explanation={t('recycle.explain', { count })}
      okText={t('recycle.ok')}
      danger
      close={close}
      submit={async (reason) => {
        try {
          const { data } = await client.mutate({
            mutation: RecycleAllOfDocument,
            variables: { fromUserId: from.id, reason },
          });
          if (!data) return { kind: 'failed', trouble: { kind: 'network' } };
          say(data.recycleCustomers, (id) => owned.customers.find((one) => one.id === id)?.name ?? id);
          owned.refresh();
          void client.refetchQueries({ include: 'active' });
          return { kind: 'done', value: undefined };
        } catch (error) {
          const trouble = describeError(error);
          void message.error(trouble.kind === 'network' ? shared('trouble.network') : trouble.message, 5);
          return { kind: 'failed', trouble };
        }
      }}
    />
  );
}
