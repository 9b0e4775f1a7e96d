import { DownloadOutlined } from '@ant-design/icons';
import { ImportJobListDocument, type ImportJobPartsFragment } from '@tidewater/contract';
import { Button, Skeleton } from 'antd';
import { isOpenJob } from '../../../shared/graphql/is-open-job.js';
import { usePages } from '../../../shared/graphql/use-pages.js';
import { ActionButton } from '../../../shared/ui/action-button.js';
import { DateTimeText, useSayTime } from '../../../shared/ui/date-time-text.js';
import { ErrorState } from '../../../shared/ui/error-state.js';
import { JobStatusText } from '../../../shared/ui/job-status-text.js';
import { MoreSentinel } from '../../../shared/ui/more-sentinel.js';
import { useImportActions } from '../actions.js';
import { useImportText } from '../i18n.js';
import { useImportJob } from '../use-import-job.js';

const variables = { first: 20 };

/** My imports, newest first: those under way are followed here wherever they were started. */
export function JobList() {
  const { t } = useImportText();
  const pages = usePages(ImportJobListDocument, variables, (data) => data.importJobs);
  return (
    <section className="panel" aria-labelledby="import-jobs" aria-busy={pages.loading}>
      <h2 id="import-jobs" className="panel-head">
        {t('jobs.title')}
      </h2>
      {pages.trouble ? (
        <ErrorState trouble={pages.trouble} retry={pages.refresh} />
      ) : pages.rows.length === 0 ? (
        <div className="import-body">
          {pages.loading ? (
            <Skeleton active title={false} paragraph={{ rows: 2 }} />
          ) : (
            <p className="quiet">{t('jobs.none')}</p>
          )}
        </div>
      ) : (
        <>
          <ul>
            {pages.rows.map((job) => (
              <JobLine key={job.id} job={job} />
            ))}
          </ul>
          {pages.hasMore ? <MoreSentinel pages={pages} /> : null}
        </>
      )}
    </section>
  );
}

function JobLine({ job }: { job: ImportJobPartsFragment }) {
  const { t } = useImportText();
  const actionsOf = useImportActions();
  const sayTime = useSayTime();
  // What is learned arrives in the cache, and so in this very line.
  useImportJob(isOpenJob(job) ? job.id : null);
  return (
    <li className="import-job">
      <div className="import-job-what">
        <span className="import-file-name">{job.fileName}</span>
        <span className="quiet">
          {t(`mode.${job.mode}`)} · {t(`target.${job.target}`)} · <DateTimeText value={job.createdAt} />
        </span>
      </div>
      <div className="import-job-state">
        <JobStatusText status={job.status} label={t(`status.${job.status}`)} />
        <span className="quiet numbers">
          {isOpenJob(job)
            ? job.total === null
              ? t('job.counting')
              : t('job.lines', { done: job.done, total: job.total })
            : t(`jobs.counts.${job.mode}`, { created: job.created, refused: job.refused })}
        </span>
        {job.bulkOperation?.undoneAt ? (
          <span className="quiet">{t('job.undone', { date: sayTime(job.bulkOperation.undoneAt) })}</span>
        ) : null}
        {job.error ? <span className="import-problem-text">{job.error}</span> : null}
      </div>
      <div className="import-job-do">
        {job.outcomeUrl ? (
          <Button
            size="small"
            icon={<DownloadOutlined aria-hidden="true" />}
            href={job.outcomeUrl}
            download
            aria-label={t('jobs.outcomeOf', { file: job.fileName })}
          >
            {t('job.outcomeShort')}
          </Button>
        ) : null}
        {actionsOf(job).map((action) => (
          <ActionButton key={action.key} action={action} size="small" />
        ))}
      </div>
    </li>
  );
}
