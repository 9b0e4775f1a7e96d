import { Alert, Button } from 'antd';
import { describeError } from '../../../shared/graphql/describe-error.js';
import { ErrorState } from '../../../shared/ui/error-state.js';
import { PageHeader } from '../../../shared/ui/page-header.js';
import { useImportText } from '../i18n.js';
import { FilePanel } from '../parts/file-panel.js';
import { JobList } from '../parts/job-list.js';
import { MappingPanel } from '../parts/mapping-panel.js';
import { PreviewPanel } from '../parts/preview-panel.js';
import { RunPanel } from '../parts/run-panel.js';
import { TargetPanel } from '../parts/target-panel.js';
import { useImportWizard } from '../use-import-wizard.js';
import './import-page.css';

/** DA-2: a file is looked at, its columns are given a meaning, it is rehearsed and then imported. */
export function ImportPage() {
  const { t } = useImportText();
  const wizard = useImportWizard();
  const { draft, preview, refusal, error } = wizard;
  return (
    <div className="page import-page">
      <PageHeader title={t('title')} />
      {draft === undefined ? (
        <FilePanel wizard={wizard} />
      ) : refusal ? (
        <Alert
          type="error"
          showIcon
          role="alert"
          title={refusal.refusalCode === 'NOT_FOUND' ? t('file.gone') : refusal.message}
          action={<Button onClick={wizard.forget}>{t('file.another')}</Button>}
        />
      ) : error && !preview ? (
        <ErrorState trouble={describeError(error)} retry={wizard.retry} />
      ) : draft.runId === null ? (
        <>
          <PreviewPanel wizard={wizard} />
          {preview && preview.total > 0 ? (
            <>
              <TargetPanel wizard={wizard} />
              <MappingPanel wizard={wizard} preview={preview} />
              <RunPanel wizard={wizard} />
            </>
          ) : null}
        </>
      ) : (
        <RunPanel wizard={wizard} />
      )}
      <JobList />
    </div>
  );
}
