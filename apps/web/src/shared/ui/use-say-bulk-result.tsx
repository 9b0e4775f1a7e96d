import type { BulkResultPartsFragment } from '@tidewater/contract';
import { App, Button } from 'antd';
import { useCallback } from 'react';
import { useUndoBulk } from '../hooks/use-undo-bulk.js';
import { useSharedText } from '../i18n/shared-text.js';

/** Says what a batch has done, row by row where it was refused, and offers to undo it. */
export function useSayBulkResult(): (
  result: BulkResultPartsFragment,
  nameOf?: (id: string) => string,
) => void {
  const { notification } = App.useApp();
  const { t } = useSharedText();
  const { undo } = useUndoBulk();
  return useCallback(
    ({ undoId, refused, done }, nameOf = (id) => id) => {
      const key = `bulk-${undoId ?? 'none'}`;
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
          <Button
            type="primary"
            size="small"
            onClick={() => {
              notification.destroy(key);
              void undo(undoId);
            }}
          >
            {t('undo.button')}
          </Button>
        ) : undefined,
      });
    },
    [notification, t, undo],
  );
}
