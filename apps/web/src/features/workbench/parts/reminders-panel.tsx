import { CheckOutlined } from '@ant-design/icons';
import { useQuery } from '@apollo/client/react';
import {
  CompleteReminderDocument,
  ToDoRemindersDocument,
  type ReminderLineFragment,
} from '@tidewater/contract';
import { App, Skeleton, Tooltip } from 'antd';
import { useState } from 'react';
import { useRun } from '../../../shared/graphql/use-run.js';
import { useViewer } from '../../../shared/graphql/use-viewer.js';
import { useNow } from '../../../shared/hooks/use-now.js';
import { useOpenCustomer } from '../../../shared/hooks/use-open-record.js';
import { DateTimeText } from '../../../shared/ui/date-time-text.js';
import { InPlaceOf } from '../../../shared/ui/in-place-of.js';
import { QueryTrouble } from '../../../shared/ui/query-trouble.js';
import { useWorkbenchText } from '../i18n.js';
import { Nothing, Panel } from './panel.js';

type Group = 'overdue' | 'today' | 'notices';
const groups: readonly Group[] = ['overdue', 'today', 'notices'];
const shownAtFirst = 8;

/** LC-12, LC-16: whom to contact today, what is overdue, and what one should know; ticked off here. */
export function RemindersPanel() {
  const { t } = useWorkbenchText();
  const today = useNow().format('YYYY-MM-DD');
  const { data, previousData, error, refetch } = useQuery(ToDoRemindersDocument, {
    variables: { on: today },
    fetchPolicy: 'cache-and-network',
  });
  const connection = (data ?? previousData)?.reminders;
  const open = connection?.edges.map((edge) => edge.node).filter((reminder) => !reminder.done) ?? [];
  return (
    <Panel
      id="reminders"
      title={t('reminders.title')}
      count={connection?.totalCount.value}
      more={{ to: '/notifications', label: t('all') }}
    >
      {connection ? (
        open.length === 0 ? (
          <Nothing title={t('reminders.none')} help={t('reminders.noneHelp')} />
        ) : (
          groups.map((group) => (
            <ReminderGroup
              key={group}
              group={group}
              lines={open.filter((reminder) => groupOf(reminder) === group)}
            />
          ))
        )
      ) : error ? (
        <QueryTrouble error={error} refetch={refetch} />
      ) : (
        <Skeleton active title={false} />
      )}
    </Panel>
  );
}

function ReminderGroup({ group, lines }: { group: Group; lines: ReminderLineFragment[] }) {
  const { t } = useWorkbenchText();
  const [all, setAll] = useState(false);
  if (lines.length === 0) return null;
  return (
    <div>
      <h3 className="workbench-group" data-urgent={group === 'overdue'}>
        {t(`reminders.${group}`)} <span className="numbers">{lines.length}</span>
      </h3>
      <ul>
        {(all ? lines : lines.slice(0, shownAtFirst)).map((reminder) => (
          <ReminderItem key={reminder.id} reminder={reminder} />
        ))}
      </ul>
      {!all && lines.length > shownAtFirst ? (
        <button type="button" className="link-button" onClick={() => setAll(true)}>
          {t('reminders.more', { count: lines.length - shownAtFirst })}
        </button>
      ) : null}
    </div>
  );
}

function ReminderItem({ reminder }: { reminder: ReminderLineFragment }) {
  const { t } = useWorkbenchText();
  const { message } = App.useApp();
  const run = useRun();
  const open = useOpenCustomer();
  const { user } = useViewer();
  const { customer, person } = reminder;
  const complete = async () => {
    const outcome = await run(
      CompleteReminderDocument,
      { id: reminder.id },
      { pick: (data) => data.completeReminder, refetch: ['ToDoReminders', 'ToDoCounts'] },
    );
    if (outcome.kind === 'done') void message.success(t('reminders.doneSaid'));
  };
  return (
    <li className="workbench-line">
      {person.id === user.id ? (
        <Tooltip title={t('reminders.doneSaid')}>
          <button
            type="button"
            className="tick-button"
            aria-label={t('reminders.done', { what: reminder.sentence })}
            onClick={() => void complete()}
          >
            <CheckOutlined aria-hidden="true" />
          </button>
        </Tooltip>
      ) : (
        <InPlaceOf person={person} />
      )}
      {customer ? (
        <button type="button" className="link-button line-text" onClick={() => open(customer.id)}>
          {reminder.sentence}
        </button>
      ) : (
        <span className="line-text">{reminder.sentence}</span>
      )}
      <span className="quiet line-end">
        <DateTimeText value={reminder.due} dateOnly={reminder.kind !== 'NEXT_CONTACT'} />
      </span>
    </li>
  );
}

function groupOf(reminder: ReminderLineFragment): Group {
  switch (reminder.kind) {
    case 'NEXT_CONTACT':
    case 'DROP_SOON':
    case 'REVIEW_WAITING':
    case 'APPLICATION_WAITING':
      return reminder.overdue ? 'overdue' : 'today';
    case 'BIRTHDAY':
      return 'today';
    case 'DROPPED':
    case 'DECIDED':
    case 'ASSIGNED':
    case 'OVER_CAP':
    case 'WEEKLY_DROPS':
    case 'CALENDAR_UNKNOWN':
    case 'MASS_VIEWING':
      return 'notices';
  }
}
