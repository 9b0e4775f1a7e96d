import { StopOutlined, UndoOutlined } from '@ant-design/icons';
import { ImportCancelDocument, type ImportJobPartsFragment } from '@tidewater/contract';
import { isOpenJob } from '../../shared/graphql/is-open-job.js';
import { useRun } from '../../shared/graphql/use-run.js';
import { inCompanyZone } from '../../shared/hooks/business-clock.js';
import { useNow } from '../../shared/hooks/use-now.js';
import type { Action } from '../../shared/ui/action.js';
import { useAskUndo } from '../../shared/ui/use-ask-undo.js';
import { useImportText } from './i18n.js';

/** What can still be done with an import: stopped while it is under way, undone for seven days (DA-6). */
export function useImportActions(): (job: ImportJobPartsFragment) => Action[] {
  const { t } = useImportText();
  const run = useRun();
  const now = useNow();
  const askUndo = useAskUndo();
  return (job) => {
    if (isOpenJob(job)) {
      return [
        {
          key: 'import.cancel',
          label: t('action.cancel'),
          icon: <StopOutlined aria-hidden="true" />,
          run: () =>
            void run(
              ImportCancelDocument,
              { id: job.id },
              { pick: (data) => data.cancelImport, refetch: ['ImportJobList', 'ImportJobProgress'] },
            ),
        },
      ];
    }
    const operation = job.bulkOperation;
    if (!operation || operation.undoneAt !== null || inCompanyZone(operation.undoUntil).isBefore(now))
      return [];
    return [
      {
        key: 'import.undo',
        label: t('action.undo'),
        icon: <UndoOutlined aria-hidden="true" />,
        run: () =>
          askUndo({
            undoId: operation.id,
            title: `${t('action.undo')}: ${job.fileName}`,
            kind: 'IMPORT',
          }),
      },
    ];
  };
}
