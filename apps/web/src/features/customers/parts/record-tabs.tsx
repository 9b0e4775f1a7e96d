import { Tabs } from 'antd';
import { useMay } from '../../../shared/graphql/use-viewer.js';
import { useAccessText } from '../access-words.js';
import { useCustomersText } from '../i18n.js';
import { AccessTab } from './access-tab.js';
import { ContactsTab } from './contacts-tab.js';
import { ContractsTab } from './contracts-tab.js';
import { FollowUpsTab } from './follow-ups-tab.js';
import { JournalTab } from './journal-tab.js';
import type { RecordCustomer } from '../record-customer.js';

interface RecordTabsProps {
  customer: RecordCustomer;
  tab: string;
  setTab: (tab: string) => void;
}

/** What hangs off a customer, with counts. */
export function RecordTabs({ customer, tab, setTab }: RecordTabsProps) {
  const { t } = useCustomersText();
  const { t: access } = useAccessText();
  const may = useMay();
  return (
    <section className="record-tabs panel">
      <Tabs
        activeKey={tab}
        onChange={setTab}
        items={[
          {
            key: 'follow',
            needs: 'followUp.read',
            label: t('record.follow'),
            children: <FollowUpsTab customer={customer} />,
          },
          {
            key: 'contacts',
            needs: 'contact.read',
            label: <Counted label={t('record.contacts')} count={customer.contacts.totalCount.value} />,
            children: <ContactsTab customer={customer} />,
          },
          {
            key: 'contracts',
            needs: 'contract.read',
            label: <Counted label={t('record.contracts')} count={customer.contracts.totalCount.value} />,
            children: <ContractsTab customer={customer} />,
          },
          {
            key: 'journal',
            needs: 'customer.read',
            label: t('record.journal'),
            children: <JournalTab id={customer.id} />,
          },
          {
            key: 'access',
            needs: 'customer.share',
            label: access('tab'),
            children: <AccessTab customer={customer} />,
          },
        ].flatMap(({ needs, ...item }) => (may(needs) ? [item] : []))}
      />
    </section>
  );
}

function Counted({ label, count }: { label: string; count: number }) {
  return (
    <>
      {label}
      {count > 0 ? <span className="quiet numbers"> {count}</span> : null}
    </>
  );
}
