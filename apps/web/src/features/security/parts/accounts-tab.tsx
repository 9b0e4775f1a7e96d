import { useQuery } from '@apollo/client/react';
import {
  SecurityAccountsDocument,
  SecurityUnlockDocument,
  type PersonPartsFragment,
} from '@tidewater/contract';
import { App, Button, Skeleton } from 'antd';
import { useRun } from '../../../shared/graphql/use-run.js';
import { useSayTime } from '../../../shared/ui/date-time-text.js';
import { QueryTrouble } from '../../../shared/ui/query-trouble.js';
import { useSecurityText } from '../i18n.js';
import { usePasswordLink } from '../use-password-link.js';
import { PersonPanel } from './person-panel.js';
import { SecurityPanel } from './security-panel.js';

/** Who waits for help: forgotten passwords, locked accounts, and any person by name. */
export function AccountsTab() {
  const { t } = useSecurityText();
  const { message } = App.useApp();
  const sayTime = useSayTime();
  const run = useRun();
  const { ask, dialog } = usePasswordLink();
  const { data, error, refetch } = useQuery(SecurityAccountsDocument, { fetchPolicy: 'cache-and-network' });
  const unlock = async ({ id, name }: PersonPartsFragment) => {
    const outcome = await run(
      SecurityUnlockDocument,
      { userId: id },
      { pick: (answer) => answer.unlockAccount, refetch: ['SecurityAccounts'] },
    );
    if (outcome.kind === 'done') void message.success(t('accounts.unlocked', { name }));
  };
  if (!data) {
    if (!error) return <Skeleton active paragraph={{ rows: 6 }} />;
    return <QueryTrouble error={error} refetch={refetch} />;
  }
  return (
    <div className="security-columns">
      <SecurityPanel id="requests" title={t('accounts.requests')} help={t('accounts.requestsHelp')}>
        <ul className="security-list">
          {data.passwordRequests.map(({ user, askedAt, times }) => (
            <li key={user.id}>
              <PersonLine
                person={user}
                said={t(times > 1 ? 'accounts.askedAgain' : 'accounts.asked', {
                  time: sayTime(askedAt),
                  count: times,
                })}
              />
              <Button size="small" onClick={() => ask(user)}>
                {t('accounts.giveLink')}
              </Button>
            </li>
          ))}
          {data.passwordRequests.length === 0 ? <li>{t('accounts.noRequests')}</li> : null}
        </ul>
      </SecurityPanel>
      <SecurityPanel id="lockouts" title={t('accounts.lockouts')} help={t('accounts.lockoutsHelp')}>
        <ul className="security-list">
          {data.lockouts.map(({ user, until }) => (
            <li key={user.id}>
              <PersonLine person={user} said={t('accounts.until', { time: sayTime(until) })} />
              <Button size="small" onClick={() => void unlock(user)}>
                {t('accounts.unlock')}
              </Button>
            </li>
          ))}
          {data.lockouts.length === 0 ? <li>{t('accounts.noLockouts')}</li> : null}
        </ul>
      </SecurityPanel>
      <PersonPanel giveLink={ask} />
      {dialog}
    </div>
  );
}

function PersonLine({ person, said }: { person: PersonPartsFragment; said: string }) {
  return (
    <div className="security-line">
      <span>
        <strong>{person.name}</strong> <code>{person.account}</code>
      </span>
      <span className="quiet">{[person.department?.name, said].filter(Boolean).join(' · ')}</span>
    </div>
  );
}
