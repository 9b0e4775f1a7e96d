import { useQuery } from '@apollo/client/react';
import {
  SecuritySaveSettingsDocument,
  SecuritySettingsDocument,
  type SecuritySettingsQuery,
} from '@tidewater/contract';
import { App, Button, Form, Radio, Select, Skeleton } from 'antd';
import { useState } from 'react';
import { useRun } from '../../../shared/graphql/use-run.js';
import { useSecurityText } from '../i18n.js';
import { SecurityPanel } from './security-panel.js';
import { QueryTrouble } from '../../../shared/ui/query-trouble.js';

type Settings = SecuritySettingsQuery['securitySettings'];
type Audience = Settings['secondFactorFor'];
const audiences = ['NOBODY', 'ROLES', 'EVERYBODY'] as const;

/** Who has to use a second factor, who may make keys; and the rules that stand fast. */
export function RulesTab() {
  const { data, error, refetch } = useQuery(SecuritySettingsDocument, { fetchPolicy: 'cache-and-network' });
  if (!data) {
    if (!error) return <Skeleton active paragraph={{ rows: 6 }} />;
    return <QueryTrouble error={error} refetch={refetch} />;
  }
  const roles = data.roles.edges.map(({ node }) => ({ value: node.id, label: node.name }));
  return (
    <RulesForm key={JSON.stringify(data.securitySettings)} settings={data.securitySettings} roles={roles} />
  );
}

interface RulesFormProps {
  settings: Settings;
  roles: { value: string; label: string }[];
}

function RulesForm({ settings, roles }: RulesFormProps) {
  const { t } = useSecurityText();
  const { message } = App.useApp();
  const run = useRun();
  const [draft, setDraft] = useState(settings);
  const [busy, setBusy] = useState(false);
  const lacking =
    (draft.secondFactorFor === 'ROLES' && draft.secondFactorRoles.length === 0) ||
    (draft.apiKeysFor === 'ROLES' && draft.apiKeyRoles.length === 0);
  const save = async () => {
    setBusy(true);
    const { secondFactorFor, secondFactorRoles, apiKeysFor, apiKeyRoles } = draft;
    const outcome = await run(
      SecuritySaveSettingsDocument,
      { input: { secondFactorFor, secondFactorRoles, apiKeysFor, apiKeyRoles } },
      { pick: (data) => data.saveSecuritySettings, refetch: ['SecuritySettings'] },
    );
    setBusy(false);
    if (outcome.kind === 'done') void message.success(t('rules.saved'));
  };
  return (
    <div className="security-columns">
      <section className="panel security-panel" aria-label={t('tab.rules')}>
        <Form className="security-form security-body" layout="vertical" onFinish={() => void save()}>
          <AudienceItem
            id="second-factor-roles"
            label={t('rules.second')}
            help={t('rules.secondHelp')}
            nobody={t('rules.NOBODY')}
            audience={draft.secondFactorFor}
            chosen={draft.secondFactorRoles}
            roles={roles}
            change={(secondFactorFor, secondFactorRoles) =>
              setDraft({ ...draft, secondFactorFor, secondFactorRoles })
            }
          />
          <AudienceItem
            id="api-key-roles"
            label={t('rules.keys')}
            help={t('rules.keysHelp')}
            nobody={t('rules.nobodyKeys')}
            audience={draft.apiKeysFor}
            chosen={draft.apiKeyRoles}
            roles={roles}
            change={(apiKeysFor, apiKeyRoles) => setDraft({ ...draft, apiKeysFor, apiKeyRoles })}
          />
          <div>
            <Button type="primary" htmlType="submit" loading={busy} disabled={lacking}>
              {t('rules.save')}
            </Button>{' '}
            {lacking ? <span className="quiet">{t('rules.rolesMissing')}</span> : null}
          </div>
        </Form>
      </section>
      <SecurityPanel id="fixed-rules" title={t('rules.fixed')} help={t('rules.fixedPassword')}>
        <ul className="security-fixed">
          <li>{t('rules.fixedLock')}</li>
          <li>{t('rules.fixedSession')}</li>
          <li>{t('rules.fixedLink')}</li>
        </ul>
      </SecurityPanel>
    </div>
  );
}

interface AudienceItemProps {
  id: string;
  label: string;
  help: string;
  nobody: string;
  audience: Audience;
  chosen: readonly string[];
  roles: { value: string; label: string }[];
  change: (audience: Audience, chosen: string[]) => void;
}

function AudienceItem({ id, label, help, nobody, audience, chosen, roles, change }: AudienceItemProps) {
  const { t } = useSecurityText();
  return (
    <Form.Item label={label} help={help}>
      <Radio.Group
        aria-label={label}
        value={audience}
        options={audiences.map((value) => ({
          value,
          label: value === 'NOBODY' ? nobody : t(`rules.${value}`),
        }))}
        onChange={({ target }) =>
          change(audiences.find((one) => one === target.value) ?? 'NOBODY', [...chosen])
        }
      />
      {audience === 'ROLES' ? (
        <Select
          id={id}
          mode="multiple"
          aria-label={t('rules.roles')}
          placeholder={t('rules.roles')}
          value={[...chosen]}
          options={roles}
          optionFilterProp="label"
          onChange={(next) => change('ROLES', next)}
        />
      ) : null}
    </Form.Item>
  );
}
