import { BellOutlined } from '@ant-design/icons';
import { Badge, Button, Popover } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useViewer } from '../shared/graphql/use-viewer.js';
import { useAppText } from './i18n.js';
import { pages } from './pages.js';

/** How much waits for the viewer, and where. */
export function Bell() {
  const { t } = useAppText();
  const { counts } = useViewer();
  const [open, setOpen] = useState(false);
  // Applications and reviews that wait are among the reminders as well.
  const waiting = Math.max(counts.remindersDue, counts.approvalsWaiting + counts.reviewsWaiting);
  const lines = [
    { label: t('bell.reminders'), count: counts.remindersDue, to: pageOrHome('/notifications') },
    { label: t('bell.approvals'), count: counts.approvalsWaiting, to: pageOrHome('/approvals') },
    { label: t('bell.reviews'), count: counts.reviewsWaiting, to: pageOrHome('/reviews') },
  ].filter((line) => line.count > 0);
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={open}
      onOpenChange={setOpen}
      title={t('bell.title')}
      content={
        <>
          {lines.length === 0 ? (
            <p className="quiet">{t('bell.nothing')}</p>
          ) : (
            <ul className="bell-lines">
              {lines.map((line) => (
                <li key={line.label}>
                  <Link to={line.to} onClick={() => setOpen(false)}>
                    <span>{line.label}</span>
                    <strong className="numbers">{line.count}</strong>
                  </Link>
                </li>
              ))}
            </ul>
          )}
          <Link className="bell-all" to="/notifications" onClick={() => setOpen(false)}>
            {t('bell.all')}
          </Link>
        </>
      }
    >
      <Button
        type="text"
        aria-label={waiting > 0 ? t('top.bellWaiting', { count: waiting }) : t('top.bell')}
        icon={
          <Badge count={waiting} size="small" overflowCount={999} offset={[5, -1]}>
            <BellOutlined className="bell-icon" aria-hidden="true" />
          </Badge>
        }
      />
    </Popover>
  );
}

function pageOrHome(path: string): string {
  return pages.some((page) => page.path === path) ? path : '/';
}
