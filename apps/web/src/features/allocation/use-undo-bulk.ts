import { useApolloClient } from '@apollo/client/react';
import { BulkHistoryUndoDocument } from '@tidewater/contract';
import { App } from 'antd';
import { useState } from 'react';
import { describeError } from '../../shared/graphql/describe-error.js';
import { useSharedText } from '../../shared/i18n/shared-text.js';
import { useAllocationText } from './i18n.js';

/** DA-6: takes a bulk operation back; what has changed since stays and is said. */
export function useUndoBulk() {
  const client = useApolloClient();
  const { message } = App.useApp();
  const { t } = useAllocationText();
  const { t: shared } = useSharedText();
  const [busy, setBusy] = useState(false);
  const undo = async (undoId: string, done?: () => void) => {
    setBusy(true);
    try {
      const { data } = await client.mutate({ mutation: BulkHistoryUndoDocument, variables: { undoId } });
      const result = data?.undo;
      const [first] = result?.refused ?? [];
      if (result && result.done === 0 && first) {
        void message.warning(first.refusal.message, 5);
      } else if (result) {
        const words = { count: result.done, refused: result.refused.length };
        void message.success(
          t(result.refused.length > 0 ? 'history.undonePart' : 'history.undoneAll', words),
          5,
        );
        done?.();
      }
      await client.refetchQueries({ include: 'active' });
    } catch (error) {
      const trouble = describeError(error);
      void message.error(trouble.kind === 'network' ? shared('trouble.network') : trouble.message, 5);
    }
    setBusy(false);
  };
  return { undo, busy };
}
