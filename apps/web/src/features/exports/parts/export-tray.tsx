import { useQuery } from '@apollo/client/react';
import { ExportTrayDocument, type ExportJobPartsFragment } from '@tidewater/contract';
import { Link } from 'react-router';
import { isOpenJob } from '../../../shared/graphql/is-open-job.js';
import { usePolling } from '../../../shared/graphql/use-polling.js';
import { JobStatusText } from '../../../shared/ui/job-status-text.js';
import { WorkTray, type TrayJob } from '../../../shared/ui/work-tray.js';
import { useExportsText } from '../i18n.js';
import { exportsInTray } from '../tray-memory.js';
import { DownloadLink } from './download-link.js';

const askEvery = 1_500;
const exportsPage = '/exports';

/** Exports under way, and those that have just become ready. */
export function ExportTray() {
  const { t } = useExportsText();
  const query = useQuery(ExportTrayDocument, { fetchPolicy: 'no-cache' });
  const jobs = query.data?.exportJobs.edges.map((edge) => edge.node) ?? [];
  usePolling(query, jobs.some(isOpenJob) ? askEvery : null);
  const toTray = (job: ExportJobPartsFragment): TrayJob => ({
    id: job.id,
    name: job.number,
    isOpen: isOpenJob(job),
    status: <JobStatusText status={job.status} label={t(`status.${job.status}`)} />,
    done: job.done,
    total: job.total,
    words: isOpenJob(job)
      ? t('progress', { done: job.done, total: job.total })
      : (job.error ?? t('rows', { count: job.done })),
    link: job.fileUrl ? (
      <DownloadLink number={job.number} url={job.fileUrl} />
    ) : (
      <Link to={exportsPage}>{t('tray.open')}</Link>
    ),
  });
  return (
    <WorkTray
      label={t('tray.label')}
      page={exportsPage}
      jobs={jobs.map(toTray)}
      memory={exportsInTray}
      dismissLabel={(name) => t('tray.dismiss', { name })}
      progressLabel={(what) => t('progressOf', { what })}
    />
  );
}
