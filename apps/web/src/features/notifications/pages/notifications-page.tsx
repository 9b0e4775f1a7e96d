import { useQuery } from '@apollo/client/react';
import {
  ToDoNotificationsDocument,
  ToDoNotificationTotalDocument,
  type NotificationPartsFragment,
} from '@tidewater/contract';
import { Button, Skeleton } from 'antd';
import { useMemo } from 'react';
import { usePages } from '../../../shared/graphql/use-pages.js';
import { useViewer } from '../../../shared/graphql/use-viewer.js';
import { inCompanyZone } from '../../../shared/hooks/business-clock.js';
import { useAddress } from '../../../shared/hooks/use-address.js';
import { useNow } from '../../../shared/hooks/use-now.js';
import { useScrollPlace } from '../../../shared/hooks/use-scroll-place.js';
import { DateText } from '../../../shared/ui/date-time-text.js';
import { EmptyState } from '../../../shared/ui/empty-state.js';
import { ErrorState } from '../../../shared/ui/error-state.js';
import { MoreSentinel } from '../../../shared/ui/more-sentinel.js';
import { PageHeader } from '../../../shared/ui/page-header.js';
import { TabLine } from '../../../shared/ui/tab-line.js';
import { useNotificationsText } from '../i18n.js';
import { ReminderLine } from '../parts/reminder-line.js';
import './notifications-page.css';

/** What the bell counts: whom to contact, what runs out, what was decided; overdue ones stay until done. */
export function NotificationsPage() {
  const { t } = useNotificationsText();
  const { counts } = useViewer();
  const { params, change } = useAddress();
  const now = useNow();
  const today = now.format('YYYY-MM-DD');
  const tab = params.get('tab') === 'all' ? 'all' : 'due';
  const variables = useMemo(() => ({ on: tab === 'due' ? today : null, first: 50 }), [tab, today]);
  const pages = usePages(ToDoNotificationsDocument, variables, (data) => data.reminders);
  const total = useQuery(ToDoNotificationTotalDocument, { fetchPolicy: 'cache-and-network' });
  useScrollPlace(undefined, pages.rows.length > 0);
  const groups = groupByDay(pages.rows, today);
  return (
    <div className="page page-narrow">
      <PageHeader title={t('title')} />
      <TabLine
        label={t('title')}
        current={tab}
        tabs={[
          { key: 'due', label: t('tab.due'), count: { value: counts.remindersDue, capped: false } },
          {
            key: 'all',
            label: t('tab.all'),
            count: (total.data ?? total.previousData)?.reminders.totalCount,
          },
        ]}
        choose={(next) => change({ tab: next === 'all' ? 'all' : undefined })}
      />
      {pages.trouble ? (
        <ErrorState trouble={pages.trouble} retry={pages.refresh} />
      ) : pages.rows.length === 0 ? (
        pages.loading ? (
          <div className="panel reminder-loading">
            <Skeleton active title={false} paragraph={{ rows: 6 }} />
          </div>
        ) : (
          <EmptyState
            title={t(`empty.${tab}`)}
            help={t(`empty.${tab}Help`)}
            action={
              tab === 'due' ? (
                <Button onClick={() => change({ tab: 'all' })}>{t('empty.showAll')}</Button>
              ) : undefined
            }
          />
        )
      ) : (
        <section aria-label={t('list')} aria-busy={pages.loading} className="reminder-groups">
          {groups.map(({ day, reminders }) => (
            <section key={day} className="panel" aria-labelledby={`reminders-${day}`}>
              <h2 id={`reminders-${day}`} className="reminder-day" data-overdue={day === 'overdue'}>
                <DayName day={day} today={today} tomorrow={now.add(1, 'day').format('YYYY-MM-DD')} />{' '}
                <span className="quiet numbers">{reminders.length}</span>
              </h2>
              <ul>
                {reminders.map((reminder) => (
                  <ReminderLine key={reminder.id} reminder={reminder} />
                ))}
              </ul>
            </section>
          ))}
          <MoreSentinel pages={pages} />
        </section>
      )}
    </div>
  );
}

function DayName({ day, today, tomorrow }: { day: string; today: string; tomorrow: string }) {
  const { t } = useNotificationsText();
  if (day === 'overdue' || day === 'notices') return t(`group.${day}`);
  if (day === today) return t('group.today');
  if (day === tomorrow) return t('group.tomorrow');
  return <DateText value={day} />;
}

interface DayGroup {
  day: string;
  reminders: NotificationPartsFragment[];
}

/** Overdue ones first, then day by day, and after today's what one should merely know. */
function groupByDay(rows: NotificationPartsFragment[], today: string): DayGroup[] {
  const groups = new Map<string, NotificationPartsFragment[]>();
  for (const row of rows) {
    const day = dayOf(row, today);
    groups.set(day, [...(groups.get(day) ?? []), row]);
  }
  const rank: Record<string, string> = { overdue: '', notices: `${today}~` };
  return [...groups]
    .map(([day, reminders]) => ({ day, reminders }))
    .toSorted((a, b) => ((rank[a.day] ?? a.day) < (rank[b.day] ?? b.day) ? -1 : 1));
}

const notices: ReadonlySet<NotificationPartsFragment['kind']> = new Set([
  'DROPPED',
  'DECIDED',
  'ASSIGNED',
  'OVER_CAP',
  'WEEKLY_DROPS',
  'CALENDAR_UNKNOWN',
  'MASS_VIEWING',
]);

function dayOf({ kind, due, overdue }: NotificationPartsFragment, today: string): string {
  if (notices.has(kind)) return 'notices';
  const day = inCompanyZone(due).format('YYYY-MM-DD');
  return overdue ? 'overdue' : day < today ? today : day;
}
