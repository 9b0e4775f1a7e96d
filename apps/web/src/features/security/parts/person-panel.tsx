import { useQuery } from '@apollo/client/react';
import {
  SecurityRequireNewPasswordDocument,
  SecurityResetSecondFactorDocument,
  SecurityRevokeSessionsDocument,
  SecuritySessionsDocument,
  type PersonPartsFragment,
} from '@tidewater/contract';
import { App, Button, Skeleton } from 'antd';
import { useState } from 'react';
import { useRun } from '../../../shared/graphql/use-run.js';
import { useViewer } from '../../../shared/graphql/use-viewer.js';
import { useSharedText } from '../../../shared/i18n/shared-text.js';
import { useSayTime } from '../../../shared/ui/date-time-text.js';
import { PersonSelect } from '../../../shared/ui/person-select.js';
import { useSecurityText } from '../i18n.js';
import { SecurityPanel } from './security-panel.js';

type Deed = 'demand' | 'second' | 'out';

/** Any person: where they are signed in, and what an administrator can do for them. */
export function PersonPanel({ giveLink }: { giveLink: (person: PersonPartsFragment) => void }) {
  const { t } = useSecurityText();
  const [person, setPerson] = useState<PersonPartsFragment>();
  return (
    <SecurityPanel id="person" title={t('accounts.person')} help={t('accounts.personHelp')}>
      <PersonSelect
        value={person?.id}
        onPerson={setPerson}
        label={t('accounts.person')}
        placeholder={t('accounts.choose')}
        allowClear
      />
      {person ? <PersonDeeds key={person.id} person={person} giveLink={giveLink} /> : null}
    </SecurityPanel>
  );
}

interface PersonDeedsProps {
  person: PersonPartsFragment;
  giveLink: (person: PersonPartsFragment) => void;
}

function PersonDeeds({ person, giveLink }: PersonDeedsProps) {
  const { t } = useSecurityText();
  const { t: shared } = useSharedText();
  const { message, modal } = App.useApp();
  const { user } = useViewer();
  const run = useRun();
  const { id, name } = person;
  const refetch = ['SecuritySessions'];
  const deeds: Record<Deed, () => Promise<string | undefined>> = {
    demand: async () => {
      const done = await run(
        SecurityRequireNewPasswordDocument,
        { userId: id },
        { pick: (data) => data.requireNewPassword, refetch },
      );
      return done.kind === 'done' ? t('accounts.demanded') : undefined;
    },
    second: async () => {
      const done = await run(
        SecurityResetSecondFactorDocument,
        { userId: id },
        { pick: (data) => data.resetSecondFactor, refetch },
      );
      if (done.kind !== 'done') return undefined;
      return t(done.value.removed ? 'accounts.secondDone' : 'accounts.secondNone');
    },
    out: async () => {
      const done = await run(
        SecurityRevokeSessionsDocument,
        { userId: id },
        { pick: (data) => data.revokeSessions, refetch },
      );
      return done.kind === 'done' ? t('accounts.outDone', { count: done.value.sessionsEnded }) : undefined;
    },
  };
  const ask = (deed: Deed) =>
    void modal.confirm({
      title: t(`accounts.${deed}Ask`, { name }),
      content: t(`accounts.${deed}Help`),
      okText: t(`accounts.${deed}`),
      okButtonProps: { danger: true },
      cancelText: shared('verb.cancel'),
      onOk: async () => {
        const said = await deeds[deed]();
        if (said) void message.success(said);
      },
    });
  if (id === user.id) return <p>{t('accounts.myself')}</p>;
  return (
    <>
      <div className="security-actions">
        <Button onClick={() => giveLink(person)}>{t('accounts.reset')}</Button>
        {(['demand', 'second', 'out'] as const).map((deed) => (
          <Button key={deed} onClick={() => ask(deed)}>
            {t(`accounts.${deed}`)}
          </Button>
        ))}
      </div>
      <Devices userId={id} />
    </>
  );
}

function Devices({ userId }: { userId: string }) {
  const { t } = useSecurityText();
  const sayTime = useSayTime();
  const { data } = useQuery(SecuritySessionsDocument, {
    variables: { userId },
    fetchPolicy: 'cache-and-network',
  });
  if (!data) return <Skeleton active paragraph={{ rows: 2 }} />;
  return (
    <>
      <h3>{t('accounts.devices')}</h3>
      <ul className="security-list">
        {data.sessions.map(({ id, device, address, lastSeenAt }) => (
          <li key={id}>
            <div className="security-line">
              <span>{device ?? t('accounts.program')}</span>
              <span className="quiet">
                {[t('accounts.seen', { time: sayTime(lastSeenAt) }), address].filter(Boolean).join(' · ')}
              </span>
            </div>
          </li>
        ))}
        {data.sessions.length === 0 ? <li>{t('accounts.noDevices')}</li> : null}
      </ul>
    </>
  );
}
