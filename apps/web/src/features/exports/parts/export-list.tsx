import { StopOutlined } from '@ant-design/icons';
import {
  ExportCancelDocument,
  ExportJobListDocument,
  type ExportJobPartsFragment,
} from '@tidewater/contract';
import { Button, Skeleton } from 'antd';
import { useNavigate } from 'react-router';
import { isOpenJob } from '../../../shared/graphql/is-open-job.js';
import { usePages } from '../../../shared/graphql/use-pages.js';
import { useRun } from '../../../shared/graphql/use-run.js';
import { ActionButton } from '../../../shared/ui/action-button.js';
import { DateTimeText, useSayTime } from '../../../shared/ui/date-time-text.js';
import { EmptyState } from '../../../shared/ui/empty-state.js';
import { ErrorState } from '../../../shared/ui/error-state.js';
import { JobStatusText } from '../../../shared/ui/job-status-text.js';
import { MoreSentinel } from '../../../shared/ui/more-sentinel.js';
import { useExportsText } from '../i18n.js';
import { useFollowExport } from '../use-follow-export.js';
import { DownloadLink } from './download-link.js';

const variables = { first: 20 };

/** My exports, newest first. */
export function ExportList() {
  const { t } = useExportsText();
  const navigate = useNavigate();
  const pages = usePages(ExportJobListDocument, variables, (data) => data.exportJobs);
  return (
    <section className="panel" aria-labelledby="export-jobs" aria-busy={pages.loading}>
      <h2 id="export-jobs" className="panel-head">
        {t('list')}
      </h2>
      {pages.trouble ? (
        <ErrorState trouble={pages.trouble} retry={pages.refresh} />
      ) : pages.rows.length > 0 ? (
        <>
          <ul>
            {pages.rows.map((job) => (
              <ExportLine key={job.id} job={job} />
            ))}
          </ul>
          {pages.hasMore ? <MoreSentinel pages={pages} /> : null}
        </>
      ) : pages.loading ? (
        <div className="export-body">
          <Skeleton active title={false} paragraph={{ rows: 2 }} />
        </div>
      ) : (
        <EmptyState
          title={t('none')}
          help={t('noneHelp')}
          action={<Button onClick={() => void navigate('/customers')}>{t('toCustomers')}</Button>}
        />
      )}
    </section>
  );
}

function ExportLine({ job }: { job: ExportJobPartsFragment }) {
  const { t, list } = useExportsText();
  const sayTime = useSayTime();
  const run = useRun();
  useFollowExport(job);
  const names = list(job.columns);
  return (
    <li className="export-job">
      <div>
        <span className="numbers">
          {job.number} · <DateTimeText value={job.createdAt} />
        </span>
        <span className="quiet export-job-columns" title={names}>
          {t('columns', { count: job.columns.length, names })}
        </span>
      </div>
      <div>
        <JobStatusText status={job.status} label={t(`status.${job.status}`)} />
        {isOpenJob(job) ? (
          <>
            <progress
              aria-label={t('progressOf', { what: job.number })}
              max={job.total || 1}
              value={job.done}
            />
            <span className="quiet numbers">{t('progress', { done: job.done, total: job.total })}</span>
          </>
        ) : job.status === 'DONE' ? (
          <span className="quiet numbers">
            {t('rows', { count: job.done })}
            {job.downloads > 0 ? ` · ${t('downloaded', { count: job.downloads })}` : ''}
            {' · '}
            {job.fileUrl && job.expiresAt ? t('until', { time: sayTime(job.expiresAt) }) : t('expired')}
          </span>
        ) : null}
        {job.error ? <span className="export-problem">{job.error}</span> : null}
      </div>
      <div className="export-job-do">
        {job.fileUrl ? <DownloadLink number={job.number} url={job.fileUrl} /> : null}
        {isOpenJob(job) ? (
          <ActionButton
            size="small"
            action={{
              key: 'export.cancel',
              label: t('cancel'),
              icon: <StopOutlined aria-hidden="true" />,
              run: () =>
                void run(
                  ExportCancelDocument,
                  { id: job.id },
                  { pick: (data) => data.cancelExport, refetch: ['ExportTray', 'ExportOptions'] },
                ),
            }}
          />
        ) : null}
      </div>
    </li>
  );
}
