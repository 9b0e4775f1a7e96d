import { useQuery } from '@apollo/client/react';
import { SecurityKeysDocument, SecurityRevokeKeyDocument, type SecurityKeysQuery } from '@tidewater/contract';
import { App, Button, Skeleton } from 'antd';
import { useRun } from '../../../shared/graphql/use-run.js';
import { useSharedText } from '../../../shared/i18n/shared-text.js';
import { useSayTime } from '../../../shared/ui/date-time-text.js';
import { PersonName } from '../../../shared/ui/person-name.js';
import { QueryTrouble } from '../../../shared/ui/query-trouble.js';
import { useSecurityText } from '../i18n.js';
import { SecurityPanel } from './security-panel.js';

type Key = SecurityKeysQuery['apiKeys'][number];

/** Everybody's keys, with what they may do and how they are used. */
export function KeysTab() {
  const { t } = useSecurityText();
  const { t: shared } = useSharedText();
  const { message, modal } = App.useApp();
  const sayTime = useSayTime();
  const run = useRun();
  const { data, error, refetch } = useQuery(SecurityKeysDocument, { fetchPolicy: 'cache-and-network' });
  const revoke = ({ id, name, owner }: Key) =>
    void modal.confirm({
      title: t('keys.ask', { name, owner: owner.name }),
      content: t('keys.askHelp'),
      okText: t('keys.revoke'),
      okButtonProps: { danger: true },
      cancelText: shared('verb.cancel'),
      onOk: async () => {
        const outcome = await run(
          SecurityRevokeKeyDocument,
          { id },
          { pick: (answer) => answer.revokeApiKey, refetch: ['SecurityKeys'] },
        );
        if (outcome.kind === 'done') void message.success(t('keys.revoked'));
      },
    });
  if (!data) {
    if (!error) return <Skeleton active paragraph={{ rows: 6 }} />;
    return <QueryTrouble error={error} refetch={refetch} />;
  }
  const stateOf = ({ active, revokedAt, expiresAt }: Key): string => {
    if (!active) return t(revokedAt ? 'keys.ended' : 'keys.expired');
    const until = expiresAt
      ? t('keys.until', { time: sayTime(expiresAt, { dateOnly: true }) })
      : t('keys.forever');
    return `${t('keys.active')} · ${until}`;
  };
  const mayOf = ({ scopes }: Key): string =>
    scopes.map((scope) => (scope === 'read' || scope === 'write' ? t(`keys.${scope}`) : scope)).join(', ');
  const useOf = ({ lastUsedAt, lastUsedFrom, uses }: Key): string => {
    if (!lastUsedAt) return t('keys.never');
    const count = uses.reduce((sum, one) => sum + one.count, 0);
    const last = t('keys.lastUsed', { time: sayTime(lastUsedAt), from: lastUsedFrom ?? '—' });
    return `${last} · ${t('keys.times', { count })}`;
  };
  return (
    <SecurityPanel id="all-keys" title={t('tab.keys')} help={t('keys.help')}>
      <ul className="security-list">
        {data.apiKeys.map((key) => (
          <li key={key.id}>
            <div className="security-line">
              <span>
                <strong>{key.name}</strong> <code>{key.prefix}…</code> · <PersonName person={key.owner} />
              </span>
              <span>{[mayOf(key), key.ipList.join(', ')].filter(Boolean).join(' · ')}</span>
              <span className="quiet">{`${stateOf(key)} · ${useOf(key)}`}</span>
            </div>
            {key.active ? (
              <Button
                size="small"
                danger
                aria-label={t('keys.revokeNamed', { name: key.name, owner: key.owner.name })}
                onClick={() => revoke(key)}
              >
                {t('keys.revoke')}
              </Button>
            ) : null}
          </li>
        ))}
        {data.apiKeys.length === 0 ? <li>{t('keys.none')}</li> : null}
      </ul>
    </SecurityPanel>
  );
}
