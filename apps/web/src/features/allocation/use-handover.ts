import { useApolloClient } from '@apollo/client/react';
import {
  HandoverPreviewDocument,
  HandoverRunDocument,
  type BulkResultPartsFragment,
  type HandOverShare,
} from '@tidewater/contract';
import { App } from 'antd';
import { useState } from 'react';
import { describeError } from '../../shared/graphql/describe-error.js';
import { useSharedText } from '../../shared/i18n/shared-text.js';

/** Tries a handover out and carries it out; a preview is worth something only for the very plan it was made of. */
export function useHandover(fromUserId: string, plan: HandOverShare[]) {
  const client = useApolloClient();
  const { message } = App.useApp();
  const { t } = useSharedText();
  const [busy, setBusy] = useState<'preview' | 'run'>();
  const [previewed, setPreviewed] = useState<{ of: string; result: BulkResultPartsFragment }>();
  const signature = JSON.stringify([fromUserId, plan]);
  const guarded = async (what: 'preview' | 'run', work: () => Promise<void>) => {
    setBusy(what);
    try {
      await work();
    } catch (error) {
      const trouble = describeError(error);
      void message.error(trouble.kind === 'network' ? t('trouble.network') : trouble.message, 5);
    }
    setBusy(undefined);
  };
  const preview = () =>
    guarded('preview', async () => {
      const { data } = await client.query({
        query: HandoverPreviewDocument,
        variables: { fromUserId, plan },
        fetchPolicy: 'no-cache',
      });
      if (data) setPreviewed({ of: signature, result: data.previewHandOver });
    });
  const run = (
    reason: string,
    formerOwnerReadsUntil: string | null,
    done: (result: BulkResultPartsFragment) => void,
  ) =>
    guarded('run', async () => {
      const { data } = await client.mutate({
        mutation: HandoverRunDocument,
        variables: { fromUserId, plan, reason, formerOwnerReadsUntil },
      });
      if (!data) return;
      done(data.handOver);
      client.cache.evict({ id: 'ROOT_QUERY', fieldName: 'bulkOperations' });
      void client.refetchQueries({ include: 'active' });
    });
  return {
    busy,
    preview,
    run,
    result: previewed?.of === signature ? previewed.result : undefined,
    /** Previewed before, but not as it is now. */
    isStale: previewed !== undefined && previewed.of !== signature,
  };
}
