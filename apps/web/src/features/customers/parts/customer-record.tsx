import { useQuery } from '@apollo/client/react';
import { CustomerRecordDocument } from '@tidewater/contract';
import { Skeleton } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useMay } from '../../../shared/graphql/use-viewer.js';
import { QueryTrouble } from '../../../shared/ui/query-trouble.js';
import { WithheldRecordContext } from '../../../shared/ui/withheld-record.js';
import { EmptyState } from '../../../shared/ui/empty-state.js';
import { useCustomersText } from '../i18n.js';
import { useFollowRecord } from '../use-follow-record.js';
import { Facts } from './facts.js';
import { RecordBanners } from './record-banners.js';
import { RecordHead } from './record-head.js';
import { RecordTabs } from './record-tabs.js';
import './customer-record.css';

interface CustomerRecordProps {
  id: string;
  inDrawer?: boolean;
}

/** One customer: who it is, what can be done, what hangs off it. Follows what others change. */
export function CustomerRecord({ id, inDrawer = false }: CustomerRecordProps) {
  const { t } = useCustomersText();
  const may = useMay();
  const [tab, setTab] = useState(may('followUp.read') ? 'follow' : 'contacts');
  const { data, previousData, error, refetch } = useQuery(CustomerRecordDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  useFollowRecord(id);
  const shown = data ?? (previousData?.customer?.id === id ? previousData : undefined);
  if (!shown) {
    return error ? (
      <QueryTrouble error={error} refetch={refetch} />
    ) : (
      <div className="customer-record-loading">
        <Skeleton active title={false} paragraph={{ rows: 10 }} />
      </div>
    );
  }
  const { customer } = shown;
  if (!customer) {
    return (
      <EmptyState
        title={t('record.missing')}
        help={t('record.missingHelp')}
        action={<Link to="/customers">{t('record.toList')}</Link>}
      />
    );
  }
  const writeFollowUp = () => {
    setTab('follow');
    // The form may only just be on its way into the page.
    requestAnimationFrame(() => document.getElementById('follow-up-note')?.focus());
  };
  return (
    <article className="customer-record" data-in-drawer={inDrawer} aria-label={customer.name}>
      <RecordHead
        customer={customer}
        inDrawer={inDrawer}
        writeFollowUp={writeFollowUp}
        why={() => setTab('journal')}
      />
      <RecordBanners customer={customer} />
      <div className="customer-record-body">
        <WithheldRecordContext value={{ recordType: 'Customer', recordId: id }}>
          <Facts customer={customer} />
        </WithheldRecordContext>
        <RecordTabs customer={customer} tab={tab} setTab={setTab} />
      </div>
    </article>
  );
}
