import { useQuery } from '@apollo/client/react';
import { ImportTrayDocument, type ImportJobPartsFragment } from '@tidewater/contract';
import { Link } from 'react-router';
import { isOpenJob } from '../../../shared/graphql/is-open-job.js';
import { usePolling } from '../../../shared/graphql/use-polling.js';
import { JobStatusText } from '../../../shared/ui/job-status-text.js';
import { WorkTray, type TrayJob } from '../../../shared/ui/work-tray.js';
import { useImportText } from '../i18n.js';
import { importsInTray } from '../tray-memory.js';

const askEvery = 2000;
const importPage = '/import';

/** Imports under way. */
export function ImportTray() {
  const { t } = useImportText();
  const query = useQuery(ImportTrayDocument, { fetchPolicy: 'no-cache' });
  const jobs =
    query.data?.importJobs.edges.map((edge) => edge.node).filter((job) => job.mode === 'RUN') ?? [];
  usePolling(query, jobs.some(isOpenJob) ? askEvery : null);
  const toTray = (job: ImportJobPartsFragment): TrayJob => ({
    id: job.id,
    name: job.fileName,
    isOpen: isOpenJob(job),
    status: <JobStatusText status={job.status} label={t(`status.${job.status}`)} />,
    done: job.done,
    total: job.total,
    words: !isOpenJob(job)
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
