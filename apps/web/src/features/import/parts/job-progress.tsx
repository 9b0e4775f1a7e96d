import { DownloadOutlined } from '@ant-design/icons';
import type { ImportJobPartsFragment } from '@tidewater/contract';
import { Alert, Button } from 'antd';
import { isOpenJob } from '../../../shared/graphql/is-open-job.js';
import { ActionButton } from '../../../shared/ui/action-button.js';
import { useSayTime } from '../../../shared/ui/date-time-text.js';
import { JobStatusText } from '../../../shared/ui/job-status-text.js';
import { useImportActions } from '../actions.js';
import { useImportText } from '../i18n.js';

/** How far an import is, and in the end what became of its lines. */
export function JobProgress({ job }: { job: ImportJobPartsFragment }) {
  const { t } = useImportText();
  const actionsOf = useImportActions();
  const sayTime = useSayTime();
  const open = isOpenJob(job);
  const kind = t(`mode.${job.mode}`);
  return (
    <div className="import-progress">
      <div className="import-progress-line">
        <strong>{kind}</strong>
        <span role="status">
          <JobStatusText status={job.status} label={t(`status.${job.status}`)} />
        </span>
        <span className="quiet numbers">
          {job.total === null ? t('job.counting') : t('job.lines', { done: job.done, total: job.total })}
        </span>
      </div>
      {open ? (
        <progress
          aria-label={t('job.progressOf', { what: kind })}
          max={job.total ?? 1}
          {...(job.total === null ? {} : { value: job.done })}
        />
      ) : null}
      {job.bulkOperation?.undoneAt ? (
        <Alert
          type="info"
          showIcon
          role="status"
          title={t('job.undone', { date: sayTime(job.bulkOperation.undoneAt) })}
        />
      ) : null}
      {job.error ? <Alert type="error" showIcon role="alert" title={job.error} /> : null}
      <dl className="import-counts">
        <div data-kind="good">
          <dt>{t(`job.created.${job.mode}`)}</dt>
          <dd className="numbers">{job.created.toLocaleString('en-US')}</dd>
        </div>
        <div data-kind="bad">
          <dt>{t(`job.refused.${job.mode}`)}</dt>
          <dd className="numbers">{job.refused.toLocaleString('en-US')}</dd>
        </div>
      </dl>
      <div className="import-buttons">
        {job.outcomeUrl ? (
          <Button icon={<DownloadOutlined aria-hidden="true" />} href={job.outcomeUrl} download>
            {t('job.outcome')}
          </Button>
        ) : null}
        {actionsOf(job).map((action) => (
          <ActionButton key={action.key} action={action} />
        ))}
      </div>
    </div>
  );
}
