import { useQuery } from '@apollo/client/react';
import {
  MeRevokeSessionDocument,
  MeRevokeSessionsDocument,
  MySessionsDocument,
  type MySessionsQuery,
} from '@tidewater/contract';
import { App, Button, Skeleton, Tag } from 'antd';
import { useRun } from '../../../shared/graphql/use-run.js';
import { useViewer } from '../../../shared/graphql/use-viewer.js';
import { useSharedText } from '../../../shared/i18n/shared-text.js';
import { useSayTime } from '../../../shared/ui/date-time-text.js';
import { QueryTrouble } from '../../../shared/ui/query-trouble.js';
import { useAccountText } from '../account-text.js';
import { AccountPanel } from './account-panel.js';

/** Where I am signed in, and the way to end it there. */
export function SessionsPanel() {
  const { t } = useAccountText();
  const { t: shared } = useSharedText();
  const { message, modal } = App.useApp();
  const { user } = useViewer();
  const run = useRun();
  const { data, error, refetch } = useQuery(MySessionsDocument, { fetchPolicy: 'cache-and-network' });
  const say = (count: number) => void message.success(t('sessions.ended', { count }));
  const endOne = async (id: string) => {
    const outcome = await run(
      MeRevokeSessionDocument,
      { id },
      { pick: (answer) => answer.revokeSession, refetch: ['MySessions'] },
    );
    if (outcome.kind === 'done') say(outcome.value.sessionsEnded);
  };
  const endAll = () =>
    modal.confirm({
      title: t('sessions.askAll'),
      content: t('sessions.askAllHelp'),
      okText: t('sessions.endAll'),
      cancelText: shared('verb.cancel'),
      onOk: async () => {
        const outcome = await run(
          MeRevokeSessionsDocument,
          { userId: user.id },
          { pick: (answer) => answer.revokeSessions, refetch: ['MySessions'] },
        );
        if (outcome.kind === 'done') say(outcome.value.sessionsEnded);
      },
    });
  const sessions = data?.sessions;
  return (
    <AccountPanel
      id="my-sessions"
      title={t('sessions.title')}
      actions={(sessions?.length ?? 0) > 1 ? <Button onClick={endAll}>{t('sessions.endAll')}</Button> : null}
    >
      <p className="quiet">{t('sessions.help')}</p>
      {sessions ? (
        <ul className="account-list">
          {sessions.map((one) => (
            <SessionLine key={one.id} session={one} end={() => void endOne(one.id)} />
          ))}
        </ul>
      ) : error ? (
        <QueryTrouble error={error} refetch={refetch} />
      ) : (
        <Skeleton active paragraph={{ rows: 2 }} />
      )}
    </AccountPanel>
  );
}

function SessionLine({ session, end }: { session: MySessionsQuery['sessions'][number]; end: () => void }) {
  const { t } = useAccountText();
  const sayTime = useSayTime();
  const device = session.device ?? t('sessions.program');
  const facts = [
    t('sessions.seen', { time: sayTime(session.lastSeenAt) }),
    session.address,
    t(`sessions.way.${session.way}`),
  ];
  return (
    <li>
      <div className="account-line">
        <strong>
          {device} {session.current ? <Tag>{t('sessions.current')}</Tag> : null}
        </strong>
        <span className="quiet">{facts.filter(Boolean).join(' · ')}</span>
      </div>
      {session.current ? null : (
        <Button size="small" aria-label={t('sessions.endNamed', { device })} onClick={end}>
          {t('sessions.end')}
        </Button>
      )}
    </li>
  );
}
