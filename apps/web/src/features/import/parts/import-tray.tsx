import { useQuery } from '@apollo/client/react';
import { ImportTrayDocument, type ImportJobPartsFragment } from '@tidewater/contract';
import { useEffect } from 'react';
import { Link } from 'react-router';
import { WorkTray, type TrayJob } from '../../../shared/ui/work-tray.js';
import { useImportText } from '../i18n.js';
import { importsInTray } from '../tray-memory.js';
import { isOpen } from '../use-import-job.js';
import { JobStatusText } from './job-status-text.js';

const askEvery = 2000;
const importPage = '/import';

/** Imports under way. */
export function ImportTray() {
  const { t } = useImportText();
  const { data, startPolling, stopPolling } = useQuery(ImportTrayDocument, { fetchPolicy: 'no-cache' });
  const jobs = data?.importJobs.edges.map((edge) => edge.node).filter((job) => job.mode === 'RUN') ?? [];
  const underWay = jobs.some(isOpen);
  useEffect(() => {
    if (!underWay) return undefined;
    startPolling(askEvery);
    return stopPolling;
  }, [underWay, startPolling, stopPolling]);
  const toTray = (job: ImportJobPartsFragment): TrayJob => ({
    id: job.id,
    name: job.fileName,
    isOpen: isOpen(job),
    status: <JobStatusText job={job} />,
    done: job.done,
    total: job.total,
    words: !isOpen(job)
      ? t('jobs.counts.RUN', { created: job.created, refused: job.refused })
      : job.total === null
        ? t('job.counting')
        : t('job.lines', { done: job.done, total: job.total }),
    link: <Link to={importPage}>{t('tray.open')}</Link>,
  });
  return (
    <WorkTray
      label={t('tray.label')}
      page={importPage}
      jobs={jobs.map(toTray)}
      memory={importsInTray}
      dismissLabel={(file) => t('tray.dismiss', { file })}
      progressLabel={(what) => t('job.progressOf', { what })}
    />
  );
}
