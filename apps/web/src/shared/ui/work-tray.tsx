import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import type { TrayMemory } from '../hooks/tray-memory.js';
import './work-tray.css';

/** Work in the background, as the tray shows it. */
export interface TrayJob {
  readonly id: string;
  readonly name: string;
  readonly isOpen: boolean;
  readonly status: ReactNode;
  readonly done: number;
  /** Null until it is counted. */
  readonly total: number | null;
  readonly words: string;
  /** Where to go for it. */
  readonly link: ReactNode;
}

interface WorkTrayProps {
  label: string;
  /** The page where the same is shown: there is no tray on it. */
  page: string;
  jobs: TrayJob[];
  memory: TrayMemory;
  dismissLabel: (name: string) => string;
  progressLabel: (name: string) => string;
}

/** Work under way, over every page but its own; what has ended meanwhile stays until it is put away. */
export function WorkTray({ label, page, jobs, memory, dismissLabel, progressLabel }: WorkTrayProps) {
  const { pathname } = useLocation();
  const { followed, dismissed } = memory.use();
  const isHere = pathname === page;
  useEffect(() => {
    for (const job of jobs) {
      if (job.isOpen) memory.follow(job.id);
      else if (isHere) memory.dismiss(job.id);
    }
  });
  const shown = jobs.filter(({ id, isOpen }) => !dismissed.includes(id) && (isOpen || followed.includes(id)));
  if (isHere || shown.length === 0) return null;
  return (
    <aside className="tray" aria-label={label}>
      {shown.map((job) => (
        <div key={job.id} className="tray-job">
          <div className="tray-head">
            <span role="status">{job.status}</span>
            <strong className="tray-name">{job.name}</strong>
            <Button
              type="text"
              size="small"
              icon={<CloseOutlined aria-hidden="true" />}
              aria-label={dismissLabel(job.name)}
              onClick={() => memory.dismiss(job.id)}
            />
          </div>
          {job.isOpen ? (
            <progress
              aria-label={progressLabel(job.name)}
              max={job.total || 1}
              {...(job.total === null ? {} : { value: job.done })}
            />
          ) : null}
          <div className="tray-foot">
            <span className="quiet numbers">{job.words}</span>
            {job.link}
          </div>
        </div>
      ))}
    </aside>
  );
}
