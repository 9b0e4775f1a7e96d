import { useQuery } from '@apollo/client/react';
import { ExportTrayDocument, type ExportJobPartsFragment } from '@tidewater/contract';
import { useEffect } from 'react';
import { Link } from 'react-router';
import { WorkTray, type TrayJob } from '../../../shared/ui/work-tray.js';
import { useExportsText } from '../i18n.js';
import { exportsInTray } from '../tray-memory.js';
import { isOpen } from '../use-export-job.js';
import { DownloadLink } from './download-link.js';
import { ExportStatusText } from './export-status.js';

const askEvery = 1_500;
const exportsPage = '/exports';

/** Exports under way, and those that have just become ready. */
export function ExportTray() {
  const { t } = useExportsText();
  const { data, startPolling, stopPolling } = useQuery(ExportTrayDocument, { fetchPolicy: 'no-cache' });
  const jobs = data?.exportJobs.edges.map((edge) => edge.node) ?? [];
  const underWay = jobs.some(isOpen);
  useEffect(() => {
    if (!underWay) return undefined;
    startPolling(askEvery);
    return stopPolling;
  }, [underWay, startPolling, stopPolling]);
  const toTray = (job: ExportJobPartsFragment): TrayJob => ({
    id: job.id,
    name: job.number,
    isOpen: isOpen(job),
    status: <ExportStatusText job={job} />,
    done: job.done,
    total: job.total,
    words: isOpen(job)
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
