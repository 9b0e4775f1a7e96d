import { useQuery } from '@apollo/client/react';
import { PreviewUndoDocument, type BulkKind } from '@tidewater/contract';
import { App } from 'antd';
import { useCallback } from 'react';
import { useUndoBulk } from '../hooks/use-undo-bulk.js';
import { useSharedText } from '../i18n/shared-text.js';
import { QueryTrouble } from './query-trouble.js';

interface Question {
  undoId: string;
  title: string;
  kind: BulkKind;
}

/** DA-6: asks before an operation is taken back, with what that would do and what it would leave alone. */
export function useAskUndo(): (question: Question) => void {
  const { modal } = App.useApp();
  const { t } = useSharedText();
  const { undo } = useUndoBulk();
  return useCallback(
    ({ undoId, title, kind }) =>
      void modal.confirm({
        title,
        content: <UndoPreview undoId={undoId} kind={kind} />,
        okText: t('undo.button'),
        cancelText: t('verb.cancel'),
        onOk: () => undo(undoId),
      }),
    [modal, t, undo],
  );
}

const namedAtMost = 5;

function UndoPreview({ undoId, kind }: { undoId: string; kind: BulkKind }) {
  const { t } = useSharedText();
  const { data, error, refetch } = useQuery(PreviewUndoDocument, {
    variables: { undoId },
    fetchPolicy: 'no-cache',
  });
  if (error) {
    return <QueryTrouble error={error} refetch={refetch} />;
  }
  if (!data) return <p role="status">{t('undo.looking')}</p>;
  const { done, refused, refusedCount } = data.previewUndo;
  return (
    <div role="status">
      <p>{t(kind === 'IMPORT' ? 'undo.wouldImport' : 'undo.would', { count: done })}</p>
      {refusedCount > 0 ? (
        <>
          <p>{t('undo.stay', { count: refusedCount })}</p>
          <ul className="bulk-refusals">
            {refused.slice(0, namedAtMost).map(({ id, name, refusal }) => (
              <li key={id}>{name ? t('undo.staySay', { name, why: refusal.message }) : refusal.message}</li>
            ))}
          </ul>
          {refusedCount > namedAtMost ? (
            <p className="quiet">{t('undo.stayMore', { count: refusedCount })}</p>
          ) : null}
        </>
      ) : null}
    </div>
  );
}
