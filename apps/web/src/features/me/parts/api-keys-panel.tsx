import { useQuery } from '@apollo/client/react';
import { MeRevokeApiKeyDocument, MyApiKeysDocument, type ApiKeyPartsFragment } from '@tidewater/contract';
import { App, Button, Skeleton, Tag } from 'antd';
import { useState } from 'react';
import { useRun } from '../../../shared/graphql/use-run.js';
import { useSharedText } from '../../../shared/i18n/shared-text.js';
import { useSayTime } from '../../../shared/ui/date-time-text.js';
import { QueryTrouble } from '../../../shared/ui/query-trouble.js';
import { useAccountText } from '../account-text.js';
import { useScopeWords } from '../scope-words.js';
import { AccountPanel } from './account-panel.js';
import { NewKeyDialog } from './new-key-dialog.js';

/** Keys for programs that act in my name. */
export function ApiKeysPanel({ mayMakeKeys }: { mayMakeKeys: boolean }) {
  const { t } = useAccountText();
  const { t: shared } = useSharedText();
  const { message, modal } = App.useApp();
  const run = useRun();
  const [making, setMaking] = useState(false);
  const { data, error, refetch } = useQuery(MyApiKeysDocument, { fetchPolicy: 'cache-and-network' });
  const revoke = ({ id, name }: ApiKeyPartsFragment) =>
    modal.confirm({
      title: t('keys.askRevoke', { name }),
      content: t('keys.askRevokeHelp'),
      okText: t('keys.revoke'),
      okButtonProps: { danger: true },
      cancelText: shared('verb.cancel'),
      onOk: async () => {
        const outcome = await run(
          MeRevokeApiKeyDocument,
          { id },
          { pick: (answer) => answer.revokeApiKey, refetch: ['MyApiKeys'] },
        );
        if (outcome.kind === 'done') void message.success(t('keys.revoked'));
      },
    });
  return (
    <AccountPanel
      id="my-keys"
      title={t('keys.title')}
      actions={mayMakeKeys ? <Button onClick={() => setMaking(true)}>{t('keys.create')}</Button> : null}
    >
      <p className="quiet">{t(mayMakeKeys ? 'keys.help' : 'keys.notAllowed')}</p>
      {data ? (
        <ul className="account-list">
          {data.apiKeys.map((key) => (
            <KeyLine key={key.id} apiKey={key} revoke={() => revoke(key)} />
          ))}
          {data.apiKeys.length === 0 && mayMakeKeys ? <li className="quiet">{t('keys.none')}</li> : null}
        </ul>
      ) : error ? (
        <QueryTrouble error={error} refetch={refetch} />
      ) : (
        <Skeleton active paragraph={{ rows: 2 }} />
      )}
      {making && data ? <NewKeyDialog scopes={data.apiKeyScopes} close={() => setMaking(false)} /> : null}
    </AccountPanel>
  );
}

function KeyLine({ apiKey, revoke }: { apiKey: ApiKeyPartsFragment; revoke: () => void }) {
  const { t } = useAccountText();
  const sayTime = useSayTime();
  const scopeWords = useScopeWords();
  const { name, prefix, scopes, ipList, expiresAt, revokedAt, active, lastUsedAt, lastUsedFrom, uses } =
    apiKey;
  const state = active ? 'active' : revokedAt ? 'ended' : 'expired';
  const used = uses.reduce((sum, { count }) => sum + count, 0);
  const facts = [
    expiresAt ? t('keys.until', { time: sayTime(expiresAt, { dateOnly: true }) }) : t('keys.forever'),
    ipList.length > 0 ? t('keys.from', { list: ipList.join(', ') }) : '',
    lastUsedAt
      ? t('keys.lastUsed', { time: sayTime(lastUsedAt), from: lastUsedFrom ?? '—' })
      : t('keys.neverUsed'),
    used > 0 ? t('keys.used', { count: used }) : '',
  ];
  return (
    <li>
      <div className="account-line">
        <strong>
          {name} <code>{prefix}…</code>{' '}
          {state === 'active' ? null : <Tag color="default">{t(`keys.${state}`)}</Tag>}
        </strong>
        <span>{scopeWords(scopes)}</span>
        <span className="quiet">{facts.filter(Boolean).join(' · ')}</span>
      </div>
      {state === 'active' ? (
        <Button size="small" danger onClick={revoke}>
          {t('keys.revoke')}
        </Button>
      ) : null}
    </li>
  );
}
