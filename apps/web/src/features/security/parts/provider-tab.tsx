import { useQuery } from '@apollo/client/react';
import {
  SecurityProviderDocument,
  SecuritySaveProviderDocument,
  type SecurityProviderQuery,
} from '@tidewater/contract';
import { Alert, App, Button, Form, Input, Select, Skeleton, Switch } from 'antd';
import { useState } from 'react';
import { useRun } from '../../../shared/graphql/use-run.js';
import { PasswordInput } from '../../../shared/ui/password-input.js';
import { QueryTrouble } from '../../../shared/ui/query-trouble.js';
import { useSecurityText } from '../i18n.js';

type Provider = SecurityProviderQuery['providerSettings'];

/** The company's own identity provider. */
export function ProviderTab() {
  const { data, error, refetch } = useQuery(SecurityProviderDocument, { fetchPolicy: 'cache-and-network' });
  if (!data) {
    if (!error) return <Skeleton active paragraph={{ rows: 8 }} />;
    return <QueryTrouble error={error} refetch={refetch} />;
  }
  const roles = data.roles.edges.map(({ node }) => ({ value: node.id, label: node.name }));
  return (
    <ProviderForm
      key={JSON.stringify(data.providerSettings)}
      provider={data.providerSettings}
      roles={roles}
    />
  );
}

interface ProviderFormProps {
  provider: Provider;
  roles: { value: string; label: string }[];
}

function ProviderForm({ provider, roles }: ProviderFormProps) {
  const { t } = useSecurityText();
  const { message } = App.useApp();
  const run = useRun();
  const [draft, setDraft] = useState({ ...provider, secret: '' });
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const { fromEnvironment, callback, hasSecret } = provider;
  const set = (change: Partial<typeof draft>) => {
    setDraft({ ...draft, ...change });
    setProblems({});
  };
  const save = async () => {
    setBusy(true);
    const { enabled, issuer, clientId, claim, name, newUsersRole, secret } = draft;
    const input = {
      enabled,
      issuer: issuer.trim(),
      clientId: clientId.trim(),
      claim: claim.trim(),
      name: name?.trim() || null,
      newUsersRole,
      ...(secret === '' ? {} : { clientSecret: secret }),
    };
    const outcome = await run(
      SecuritySaveProviderDocument,
      { input },
      { pick: (data) => data.saveProviderSettings, quiet: true, refetch: ['SecurityProvider'] },
    );
    setBusy(false);
    if (outcome.kind === 'done') void message.success(t('provider.saved'));
    if (outcome.kind === 'refused') {
      const fields = outcome.refusal.details?.fields ?? [];
      setProblems(
        fields.length > 0
          ? Object.fromEntries(fields.map((field) => [field.path[0] ?? '', field.message]))
          : { '': outcome.refusal.message },
      );
    }
  };
  const text = (
    field: 'issuer' | 'clientId' | 'claim' | 'name',
    label: string,
    help?: string,
    hint?: string,
  ) => (
    <Form.Item
      label={label}
      htmlFor={`provider-${field}`}
      help={problems[field] ?? help}
      validateStatus={problems[field] ? 'error' : ''}
    >
      <Input
        id={`provider-${field}`}
        maxLength={300}
        placeholder={hint}
        value={draft[field] ?? ''}
        onChange={({ target }) => set({ [field]: target.value })}
      />
    </Form.Item>
  );
  return (
    <section className="panel security-panel" aria-label={t('tab.provider')}>
      <Form
        className="security-form security-body"
        layout="vertical"
        disabled={fromEnvironment}
        onFinish={() => void save()}
      >
        <p className="quiet">{t('provider.help')}</p>
        {fromEnvironment ? <Alert type="info" showIcon title={t('provider.environment')} /> : null}
        <Form.Item label={t('provider.enabled')} htmlFor="provider-enabled">
          <Switch
            id="provider-enabled"
            checked={draft.enabled}
            checkedChildren={t('provider.on')}
            unCheckedChildren={t('provider.off')}
            onChange={(enabled) => set({ enabled })}
          />
        </Form.Item>
        {text(
          'issuer',
          t('provider.issuer'),
          t('provider.issuerHelp'),
          'https://login.example.com/realms/company',
        )}
        <Form.Item label={t('provider.callback')}>
          <code className="security-callback">{callback}</code>
        </Form.Item>
        {text('clientId', t('provider.clientId'))}
        <Form.Item label={t('provider.secret')} htmlFor="provider-secret">
          <PasswordInput
            id="provider-secret"
            autoComplete="off"
            maxLength={500}
            placeholder={hasSecret ? t('provider.secretKept') : ''}
            value={draft.secret}
            onChange={({ target }) => set({ secret: target.value })}
          />
        </Form.Item>
        {text('claim', t('provider.claim'), t('provider.claimHelp'))}
        {text('name', t('provider.name'), undefined, t('provider.namePlaceholder'))}
        <Form.Item
          label={t('provider.newUsers')}
          htmlFor="provider-new-users"
          help={t('provider.newUsersHelp')}
        >
          <Select
            id="provider-new-users"
            value={draft.newUsersRole ?? ''}
            options={[{ value: '', label: t('provider.newUsersNone') }, ...roles]}
            onChange={(role) => set({ newUsersRole: role === '' ? null : role })}
          />
        </Form.Item>
        {problems[''] ? <Alert type="warning" showIcon role="alert" title={problems['']} /> : null}
        <div>
          <Button type="primary" htmlType="submit" loading={busy}>
            {t('provider.save')}
          </Button>
        </div>
      </Form>
    </section>
  );
}
