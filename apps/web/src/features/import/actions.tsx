import { StopOutlined } from '@ant-design/icons';
import { ImportCancelDocument, type ImportJobPartsFragment } from '@tidewater/contract';
import { useRun } from '../../shared/graphql/use-run.js';
import type { Action } from '../../shared/ui/action.js';
import { useImportText } from './i18n.js';
import { isOpen } from './use-import-job.js';

/** What can still be done with an import that is under way. */
export function useImportActions(): (job: ImportJobPartsFragment) => Action[] {
  const { t } = useImportText();
  const run = useRun();
  return (job) =>
    isOpen(job)
      ? [
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
        ]
      : [];
}
