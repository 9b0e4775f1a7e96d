import { useQuery } from '@apollo/client/react';
import { ToDoApprovalInboxDocument, ToDoApprovalTotalsDocument } from '@tidewater/contract';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { usePages } from '../../../shared/graphql/use-pages.js';
import { useMay } from '../../../shared/graphql/use-viewer.js';
import { useAddress } from '../../../shared/hooks/use-address.js';
import { useIsPhone } from '../../../shared/hooks/use-is-phone.js';
import { useSharedText } from '../../../shared/i18n/shared-text.js';
import { ActionButton } from '../../../shared/ui/action-button.js';
import { ApprovalStatus } from '../../../shared/ui/approval-status.js';
import { CountText } from '../../../shared/ui/count-text.js';
import { EmptyState } from '../../../shared/ui/empty-state.js';
import { FilterBar } from '../../../shared/ui/filter-bar.js';
import { PageHeader } from '../../../shared/ui/page-header.js';
import { RecordDrawer } from '../../../shared/ui/record-drawer.js';
import { RecordList } from '../../../shared/ui/record-list.js';
import { TabLine } from '../../../shared/ui/tab-line.js';
import { useApprovalActions, type Deciding } from '../actions.js';
import { useApprovalsText } from '../i18n.js';
import { inboxFilter, inboxOrder, isTab, tabs, type Tab } from '../inbox.js';
import { useApprovalColumns } from '../parts/approval-columns.js';
import { ApprovalRecord } from '../parts/approval-record.js';
import { DecideModal } from '../parts/decide-modal.js';
import { useInboxFilters } from '../parts/use-inbox-filters.js';
import './approvals-page.css';

/** AP-2: what waits for me, what I asked for, what I decided. */
export function ApprovalsPage() {
  const { t } = useApprovalsText();
  const may = useMay();
  const phone = useIsPhone();
  const { params, change } = useAddress();
  const [deciding, setDeciding] = useState<Deciding>();
  const decides = may('approval.decide');
  const inAddress = params.get('tab');
  const tab: Tab = isTab(inAddress) ? inAddress : decides ? 'waiting' : 'mine';
  const q = params.get('q') ?? '';
  const kind = params.get('kind') ?? '';
  const status = params.get('status') ?? '';
  const variables = useMemo(() => {
    const filter = inboxFilter(tab, new URLSearchParams({ q, kind, status }));
    return { filter, orderBy: [inboxOrder(tab)], first: 50 };
  }, [tab, q, kind, status]);
  const pages = usePages(ToDoApprovalInboxDocument, variables, (data) => data.approvals);
  const totals = useQuery(ToDoApprovalTotalsDocument, { fetchPolicy: 'cache-and-network' });
  const counts = totals.data ?? totals.previousData;
  const actionsOf = useApprovalActions(setDeciding);
  const open = params.get('approval');
  const shownTabs = decides ? tabs : tabs.filter((one) => one === 'mine');
  return (
    <div className="page page-fill">
      <PageHeader title={t('title')} aside={<CountText total={pages.total} />} />
      <TabLine
        label={t('title')}
        current={tab}
        tabs={shownTabs.map((one) => ({ key: one, label: t(`tab.${one}`), count: counts?.[one].totalCount }))}
        choose={(next) => change({ tab: next, status: undefined, approval: undefined })}
      />
      <FilterBar searchPlaceholder={t('search')} fields={useInboxFilters(tab)} />
      <RecordList
        name={`approvals.${tab}`}
        label={t('list')}
        pages={pages}
        columns={useApprovalColumns(tab)}
        nameOf={(row) => row.customer?.name ?? t('noCustomer')}
        hrefOf={(row) => `/approvals?tab=${tab}&approval=${row.id}`}
        open={(row) => change({ approval: row.id }, { push: true })}
        rowActions={(row) => {
          const { verdict, withdraw } = actionsOf(row);
          return [...verdict, ...(withdraw ? [withdraw] : [])].map((action) => (
            <ActionButton
              key={action.key}
              action={action}
              size={phone ? 'large' : 'small'}
              block={phone}
              type={action.key === 'approve' ? 'primary' : 'default'}
            />
          ));
        }}
        cardBadge={(row) => (tab === 'waiting' ? null : <ApprovalStatus status={row.status} />)}
        cardSkips={['status']}
        empty={<InboxEmpty tab={tab} filtered={q !== '' || kind !== '' || status !== ''} />}
      />
      <RecordDrawer
        open={open !== null}
        close={() => change({ approval: undefined })}
        label={t('record.label')}
      >
        {open === null ? null : <ApprovalRecord id={open} close={() => change({ approval: undefined })} />}
      </RecordDrawer>
      {deciding ? <DecideModal deciding={deciding} close={() => setDeciding(undefined)} /> : null}
    </div>
  );
}

function InboxEmpty({ tab, filtered }: { tab: Tab; filtered: boolean }) {
  const { t } = useApprovalsText();
  const { t: shared } = useSharedText();
  const { change } = useAddress();
  const navigate = useNavigate();
  if (filtered) {
    return (
      <EmptyState
        title={shared('list.noMatch')}
        help={shared('list.noMatchHelp')}
        action={
          <Button onClick={() => change({ q: undefined, kind: undefined, status: undefined })}>
            {shared('list.clearFilters')}
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState
      title={t(`empty.${tab}`)}
      help={t(`empty.${tab}Help`)}
      action={
        tab === 'mine' ? (
          <Button onClick={() => void navigate('/customers')}>{t('empty.toCustomers')}</Button>
        ) : undefined
      }
    />
  );
}
