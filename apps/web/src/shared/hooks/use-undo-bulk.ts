import { useApolloClient } from '@apollo/client/react';
import { UndoDocument } from '@tidewater/contract';
import { App } from 'antd';
import { useCallback, useState } from 'react';
import { describeError } from '../graphql/describe-error.js';
import { useSharedText } from '../i18n/shared-text.js';

/**
 * DA-6: takes a bulk operation back and says what came of it: all of it, the part that nobody has changed since,
 * or nothing and why. Answers whether anything was taken back.
 */
export function useUndoBulk() {
  const client = useApolloClient();
  const { message } = App.useApp();
  const { t } = useSharedText();
  const [busy, setBusy] = useState(false);
  const undo = useCallback(
    async (undoId: string): Promise<boolean> => {
      setBusy(true);
      try {
        const { data } = await client.mutate({ mutation: UndoDocument, variables: { undoId } });
        const { done, refused, refusedCount } = data?.undo ?? { done: 0, refused: [], refusedCount: 0 };
        const [first] = refused;
        if (done > 0) {
          const words = { count: done, refused: refusedCount };
          void message.success(t(first ? 'undo.undonePart' : 'undo.undone', words), 5);
        } else {
          void message.warning(first?.refusal.message ?? t('undo.nothing'), 5);
        }
        await client.refetchQueries({ include: 'active' });
        return done > 0;
      } catch (error) {
        const trouble = describeError(error);
        void message.error(trouble.kind === 'network' ? t('trouble.network') : trouble.message, 5);
        return false;
      } finally {
        setBusy(false);
      }
    },
    [client, message, t],
  );
  return { undo, busy };
}
