import { CloseOutlined } from '@ant-design/icons';
import { useQuery } from '@apollo/client/react';
import { ImportTrayDocument, type ImportJobPartsFragment } from '@tidewater/contract';
import { Button } from 'antd';
import { useEffect } from 'react';
import { Link, useLocation } from 'react-router';
import { useImportText } from '../i18n.js';
import { trayMemory, useTrayMemory } from '../tray-memory.js';
import { isOpen } from '../use-import-job.js';
import { JobStatusText } from './job-status-text.js';
import './import-tray.css';

const askEvery = 2000;
const importPage = '/import';

/** Imports under way, over every page but their own; what has ended meanwhile stays until it is put away. */
export function ImportTray() {
  const { t } = useImportText();
  const { pathname } = useLocation();
  const { followed, dismissed } = useTrayMemory();
  const { data, startPolling, stopPolling } = useQuery(ImportTrayDocument, { fetchPolicy: 'no-cache' });
  const jobs = data?.importJobs.edges.map((edge) => edge.node).filter((job) => job.mode === 'RUN') ?? [];
  const isHere = pathname === importPage;
  const underWay = jobs.some(isOpen);
  useEffect(() => {
    if (!underWay) return undefined;
    startPolling(askEvery);
    return stopPolling;
  }, [underWay, startPolling, stopPolling]);
  useEffect(() => {
    for (const job of jobs) {
      if (isOpen(job)) trayMemory.follow(job.id);
      else if (isHere) trayMemory.dismiss(job.id);
    }
  });
  const shown = jobs.filter(
    (job) => !dismissed.includes(job.id) && (isOpen(job) || followed.includes(job.id)),
  );
  if (isHere || shown.length === 0) return null;
  return (
    <aside className="import-tray" aria-label={t('tray.label')}>
      {shown.map((job) => (
        <TrayLine key={job.id} job={job} />
      ))}
    </aside>
  );
}

function TrayLine({ job }: { job: ImportJobPartsFragment }) {
  const { t } = useImportText();
  const open = isOpen(job);
  const words = !open
    ? t('jobs.counts.RUN', { created: job.created, refused: job.refused })
    : job.total === null
      ? t('job.counting')
      : t('job.lines', { done: job.done, total: job.total });
  return (
    <div className="import-tray-job">
      <div className="import-tray-head">
        <span role="status">
          <JobStatusText job={job} />
        </span>
        <strong className="import-tray-file">{job.fileName}</strong>
        <Button
          type="text"
          size="small"
          icon={<CloseOutlined aria-hidden="true" />}
          aria-label={t('tray.dismiss', { file: job.fileName })}
          onClick={() => trayMemory.dismiss(job.id)}
        />
      </div>
      {open ? (
        <progress
          aria-label={t('job.progressOf', { what: job.fileName })}
          max={job.total ?? 1}
          {...(job.total === null ? {} : { value: job.done })}
        />
      ) : null}
      <div className="import-tray-foot">
        <span className="quiet numbers">{words}</span>
        <Link to={importPage}>{t('tray.open')}</Link>
      </div>
    </div>
  );
}
