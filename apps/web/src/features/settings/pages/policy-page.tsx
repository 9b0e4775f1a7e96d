import { useQuery } from '@apollo/client/react';
import { SettingsPolicyDocument, type PolicyPartsFragment } from '@tidewater/contract';
import { Skeleton } from 'antd';
import { useMay } from '../../../shared/graphql/use-viewer.js';
import { useAddress } from '../../../shared/hooks/use-address.js';
import { useSayTime } from '../../../shared/ui/date-time-text.js';
import { PageHeader } from '../../../shared/ui/page-header.js';
import { QueryTrouble } from '../../../shared/ui/query-trouble.js';
import { TabLine } from '../../../shared/ui/tab-line.js';
import { usePolicyText } from '../i18n.js';
import { ChangePanel } from '../parts/change-panel.js';
import { PolicyFieldRow } from '../parts/policy-field.js';
import { PolicyHistory } from '../parts/policy-history.js';
import { policyGroups } from '../policy-fields.js';
import { usePolicyDraft } from '../use-policy-draft.js';
import './policy-page.css';

/** LC-19: the numbers of the lifecycle, who changed them, and what a change would do. */
export function PolicyPage() {
  const { t } = usePolicyText();
  const sayTime = useSayTime();
  const { params, change } = useAddress();
  const { data, error, refetch } = useQuery(SettingsPolicyDocument, { fetchPolicy: 'cache-and-network' });
  const tab = params.get('tab') === 'history' ? 'history' : 'rules';
  const policy = data?.policy;
  return (
    <div className="page">
      <PageHeader
        title={t('title')}
        aside={
          policy ? (
            <span className="quiet numbers">
              {[
                t('version', { version: policy.version }),
                t('since', { time: sayTime(policy.since) }),
                ...(policy.by ? [t('by', { name: policy.by.name })] : []),
              ].join(' · ')}
            </span>
          ) : null
        }
      />
      <TabLine
        label={t('title')}
        current={tab}
        tabs={[
          { key: 'rules', label: t('tab.rules') },
          { key: 'history', label: t('tab.history') },
        ]}
        choose={(next) => change({ tab: next === 'history' ? 'history' : undefined })}
      />
      {tab === 'history' ? (
        <PolicyHistory />
      ) : policy ? (
        <Rules key={policy.version} policy={policy} />
      ) : error ? (
        <QueryTrouble error={error} refetch={refetch} />
      ) : (
        <Skeleton active paragraph={{ rows: 8 }} />
      )}
    </div>
  );
}

function Rules({ policy }: { policy: PolicyPartsFragment }) {
  const { t } = usePolicyText();
  const editable = useMay()('policy.update');
  const draft = usePolicyDraft(policy);
  return (
    <div className="policy-columns" data-editable={editable}>
      <div className="policy-groups">
        {editable ? null : <p className="quiet">{t('readOnly')}</p>}
        {policyGroups.map((group) => (
          <section key={group.key} className="panel policy-group" aria-labelledby={`policy-${group.key}`}>
            <h2 id={`policy-${group.key}`}>{t(`group.${group.key}`)}</h2>
            {group.fields.map((field) => (
              <PolicyFieldRow key={field} field={field} inForce={policy} draft={draft} editable={editable} />
            ))}
          </section>
        ))}
      </div>
      {editable ? <ChangePanel inForce={policy} draft={draft} /> : null}
    </div>
  );
}
