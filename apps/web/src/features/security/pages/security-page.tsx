import { useAddress } from '../../../shared/hooks/use-address.js';
import { useMay } from '../../../shared/graphql/use-viewer.js';
import { PageHeader } from '../../../shared/ui/page-header.js';
import { TabLine } from '../../../shared/ui/tab-line.js';
import { useSecurityText } from '../i18n.js';
import { AccountsTab } from '../parts/accounts-tab.js';
import { DataTab } from '../parts/data-tab.js';
import { KeysTab } from '../parts/keys-tab.js';
import { ProviderTab } from '../parts/provider-tab.js';
import { RulesTab } from '../parts/rules-tab.js';
import './security-page.css';

/** AC-11 for administrators: who needs help getting in, and by which rules people and programs do. */
export function SecurityPage() {
  const { t } = useSecurityText();
  const may = useMay();
  const { params, change } = useAddress();
  const tabs = [
    ...(may('user.update') ? (['accounts'] as const) : []),
    ...(may('security.update') ? (['rules', 'provider', 'keys', 'data'] as const) : []),
  ];
  const current = tabs.find((tab) => tab === params.get('tab')) ?? tabs[0];
  return (
    <div className="page">
      <PageHeader title={t('title')} />
      {current ? (
        <TabLine
          label={t('title')}
          current={current}
          tabs={tabs.map((key) => ({ key, label: t(`tab.${key}`) }))}
          choose={(next) => change({ tab: next === tabs[0] ? undefined : next })}
        />
      ) : null}
      {current === 'accounts' ? <AccountsTab /> : null}
      {current === 'rules' ? <RulesTab /> : null}
      {current === 'provider' ? <ProviderTab /> : null}
      {current === 'keys' ? <KeysTab /> : null}
      {current === 'data' ? <DataTab /> : null}
    </div>
  );
}
