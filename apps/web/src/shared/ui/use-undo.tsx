import { useApolloClient } from '@apollo/client/react';
import { UndoDocument, type BulkResultPartsFragment } from '@tidewater/contract';
import { App, Button } from 'antd';
import { useCallback } from 'react';
import { describeError } from '../graphql/describe-error.js';
import { useSharedText } from '../i18n/shared-text.js';

/** Says what a batch has done, row by row where it was refused, and offers to undo it. */
export function useSayBulkResult(): (
  result: BulkResultPartsFragment,
  nameOf?: (id: string) => string,
) => void {
  const client = useApolloClient();
  const { notification, message } = App.useApp();
  const { t } = useSharedText();
  return useCallback(
    (result, nameOf = (id) => id) => {
      const key = `bulk-${result.undoId ?? 'none'}`;
      const undo = async (undoId: string) => {
        notification.destroy(key);
        try {
          const { data } = await client.mutate({ mutation: UndoDocument, variables: { undoId } });
          await client.refetchQueries({ include: 'active' });
          const [refusal] = data?.undo.done === 0 ? data.undo.refused : [];
          if (refusal) void message.warning(refusal.refusal.message);
          else void message.success(t('undo.undone'));
        } catch (error) {
          const trouble = describeError(error);
          void message.error(trouble.kind === 'network' ? t('trouble.network') : trouble.message);
        }
      };
      const { undoId, refused, done } = result;
      notification[done === 0 ? 'warning' : 'success']({
        key,
        title: t('undo.done', { count: done }),
        duration: refused.length > 0 ? 0 : 10,
        description:
          refused.length === 0 ? undefined : (
            <ul className="bulk-refusals">
              {refused.map(({ id, refusal }) => (
                <li key={id}>
                  {nameOf(id)}: {refusal.message}
                </li>
              ))}
            </ul>
          ),
        actions: undoId ? (
          <Button type="primary" size="small" onClick={() => void undo(undoId)}>
            {t('undo.button')}
          </Button>
        ) : undefined,
      });
    },
    [client, notification, message, t],
  );
}
