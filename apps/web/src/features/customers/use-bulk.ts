import { useApolloClient } from '@apollo/client/react';
import type { TypedDocumentNode, OperationVariables } from '@apollo/client';
import type { BulkResultPartsFragment } from '@tidewater/contract';
import { App } from 'antd';
import { useCallback } from 'react';
import { describeError } from '../../shared/graphql/describe-error.js';
import type { NamedRecord } from '../../shared/hooks/tasks.js';
import { useSharedText } from '../../shared/i18n/shared-text.js';
import { useSayBulkResult } from '../../shared/ui/use-say-bulk-result.js';

/** Runs a batch, says row by row what became of it, offers the undo. Answers whether it went through. */
export function useBulk() {
  const client = useApolloClient();
  const { message } = App.useApp();
  const { t } = useSharedText();
  const say = useSayBulkResult();
  return useCallback(
    async function run<TData, TVariables extends OperationVariables>(
      mutation: TypedDocumentNode<TData, TVariables>,
      variables: NoInfer<TVariables>,
      pick: (data: TData) => BulkResultPartsFragment,
      customers: NamedRecord[],
    ): Promise<boolean> {
      try {
        const { data } = await client.mutate<TData, OperationVariables>({ mutation, variables });
        if (!data) return false;
        say(pick(data), (id) => customers.find((customer) => customer.id === id)?.name ?? id);
        void client.refetchQueries({ include: 'active' });
        return true;
      } catch (error) {
        const trouble = describeError(error);
        void message.error(trouble.kind === 'network' ? t('trouble.network') : trouble.message, 5);
        return false;
      }
    },
    [client, message, say, t],
  );
}
