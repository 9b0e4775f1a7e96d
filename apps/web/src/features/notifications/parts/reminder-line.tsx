import { CheckOutlined } from '@ant-design/icons';
import { NotificationCompleteDocument, type NotificationPartsFragment } from '@tidewater/contract';
import { App } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useRun } from '../../../shared/graphql/use-run.js';
import { useOpenCustomer } from '../../../shared/hooks/use-open-record.js';
import { useViewer } from '../../../shared/graphql/use-viewer.js';
import { InPlaceOf } from '../../../shared/ui/in-place-of.js';
import { DateTimeText } from '../../../shared/ui/date-time-text.js';
import { useNotificationsText } from '../i18n.js';

/** One reminder: ticked off on the left if it is one's own, opened by its words. */
export function ReminderLine({ reminder }: { reminder: NotificationPartsFragment }) {
  const { t } = useNotificationsText();
  const { message } = App.useApp();
  const run = useRun();
  const navigate = useNavigate();
  const openCustomer = useOpenCustomer();
  const [busy, setBusy] = useState(false);
  const { user } = useViewer();
  const { id, customer, kind, person, sentence } = reminder;
  const isMine = person.id === user.id;
  const place = placeOf(kind);
  const complete = async () => {
    setBusy(true);
    const outcome = await run(
      NotificationCompleteDocument,
      { id },
      {
        pick: (data) => data.completeReminder,
        refetch: ['ToDoNotifications', 'ToDoNotificationTotal', 'ToDoCounts', 'ToDoReminders'],
      },
    );
    setBusy(false);
    if (outcome.kind === 'done') void message.success(t('doneSaid'));
  };
  const open = customer ? () => openCustomer(customer.id) : place ? () => void navigate(place) : undefined;
  return (
    <li className="reminder-line" data-done={reminder.done}>
      {isMine ? (
        <button
          type="button"
          className="reminder-tick"
          disabled={busy || reminder.done}
          aria-label={t('done', { what: sentence })}
          title={t('doneSaid')}
          onClick={() => void complete()}
        >
          <CheckOutlined aria-hidden="true" />
        </button>
      ) : (
        <span className="reminder-tick" data-whose="other" aria-hidden="true" />
      )}
      {isMine ? (
        <span className="chip reminder-kind" data-kind={kind}>
          {t(`kind.${kind}`)}
        </span>
      ) : (
        <InPlaceOf person={person} />
      )}
      {open ? (
        <button type="button" className="link-button reminder-words" onClick={open}>
          {sentence}
        </button>
      ) : (
        <span className="reminder-words">{sentence}</span>
      )}
      <span className="quiet reminder-due">
        <DateTimeText value={reminder.due} dateOnly={!hasTime(kind)} />
      </span>
    </li>
  );
}

/** Reminders of whole days carry no hour worth showing. */
function hasTime(kind: NotificationPartsFragment['kind']): boolean {
  return (
    kind === 'NEXT_CONTACT' ||
    kind === 'DECIDED' ||
    kind === 'ASSIGNED' ||
    kind === 'DROPPED' ||
    kind === 'MASS_VIEWING'
  );
}

/** Where those lead that are about no single customer. */
function placeOf(kind: NotificationPartsFragment['kind']): string | undefined {
  switch (kind) {
    case 'REVIEW_WAITING':
      return '/reviews';
    case 'APPLICATION_WAITING':
    case 'DECIDED':
      return '/approvals';
    case 'WEEKLY_DROPS':
    case 'OVER_CAP':
      return '/customers';
    case 'CALENDAR_UNKNOWN':
      return '/holidays';
    case 'MASS_VIEWING':
      return '/audit?deed=massViewing';
    default:
      return undefined;
  }
}
