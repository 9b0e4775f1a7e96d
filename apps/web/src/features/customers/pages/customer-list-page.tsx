import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@apollo/client/react';
import { CustomerCountsDocument, CustomerListDocument } from '@tidewater/contract';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { useOrderBy } from '../../../shared/graphql/use-order-by.js';
import { usePages } from '../../../shared/graphql/use-pages.js';
import { useMay, useViewer } from '../../../shared/graphql/use-viewer.js';
import { listAddress } from '../../../shared/hooks/list-address.js';
import { useAddress } from '../../../shared/hooks/use-address.js';
import { useLiveCustomers } from '../../../shared/hooks/use-live-customers.js';
import { useOpenCustomer } from '../../../shared/hooks/use-open-record.js';
import { CountText } from '../../../shared/ui/count-text.js';
import { DaysLeft } from '../../../shared/ui/days-left.js';
import { ExportButton } from '../../../shared/ui/export-button.js';
import { FilterBar } from '../../../shared/ui/filter-bar.js';
import { PageHeader } from '../../../shared/ui/page-header.js';
import { RecordList } from '../../../shared/ui/record-list.js';
import { SavedViews } from '../../../shared/ui/saved-views.js';
import { StageChip } from '../../../shared/ui/stage-chip.js';
import { useCustomersText } from '../i18n.js';
import { filterOf, isOwnedStage, orderOf, ownedStages, withStages } from '../list-filter.js';
import { CustomerBatchBar } from '../parts/customer-batch-bar.js';
import { CustomerFlags } from '../parts/customer-flags.js';
import { useCustomerColumns } from '../parts/list-columns.js';
import { CustomerListEmpty } from '../parts/list-empty.js';
import { useListFilters } from '../parts/use-list-filters.js';

/** The customers one may see, by stage. */
export function CustomerListPage() {
  const { t } = useCustomersText();
  const { user } = useViewer();
  const may = useMay();
  const mayOrderBy = useOrderBy();
  const navigate = useNavigate();
  const open = useOpenCustomer();
  const { params, change } = useAddress();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const inAddress = params.get('stage');
  const stage = isOwnedStage(inAddress) ? inAddress : undefined;
  // The open drawer is in the address as well; it must not make another list of this one.
  const address = listAddress(params);
  const filter = useMemo(() => filterOf(new URLSearchParams(address), user.id), [address, user.id]);
  const order = useMemo(
    () => orderOf(new URLSearchParams(address), stage, mayOrderBy),
    [address, stage, mayOrderBy],
  );
  const variables = useMemo(
    () => ({ filter: withStages(filter, stage), orderBy: [order], first: 50 }),
    [filter, stage, order],
  );
  const pages = usePages(CustomerListDocument, variables, (data) => data.customers);
  const counts = useQuery(CustomerCountsDocument, {
    variables: { filter: withStages(filter, undefined) },
    fetchPolicy: 'cache-and-network',
  });
  const gone = useLiveCustomers(pages, () => void counts.refetch().catch(() => undefined));
  const stageCounts = (counts.data ?? counts.previousData)?.customerStageCounts ?? [];
  const countOf = (one: string) => stageCounts.find((entry) => entry.stage === one)?.count;
  const columns = useCustomerColumns();
  const canBatch = may('customer.assign', 'customer.recycle', 'customer.export');
  return (
    <div className="page page-fill">
      <PageHeader
        title={t('title')}
        aside={<CountText total={pages.total} />}
        actions={
          <>
            <ExportButton
              label={t('export')}
              whyNot={may('customer.export') ? undefined : t('exportNotAllowed')}
              list={variables}
            />
            {may('customer.create') ? (
              <Button
                type="primary"
                icon={<PlusOutlined aria-hidden="true" />}
                onClick={() => void navigate('/customers/new')}
              >
                {t('enter')}
              </Button>
            ) : null}
          </>
        }
      />
      <SavedViews
        page="customers"
        tabParameter="stage"
        builtIn={[
          { key: 'all', label: t('tab.all'), query: '' },
          ...ownedStages.map((one) => ({
            key: one,
            label: t(`tab.${one}`),
            query: `stage=${one}`,
            count: countOf(one),
          })),
        ]}
      />
      <FilterBar searchPlaceholder={t('filter.search')} fields={useListFilters()} />
      <RecordList
        name="customers"
        label={t('list')}
        pages={pages}
        columns={columns}
        nameOf={(row) => row.name}
        hrefOf={(row) => `/customers/${row.id}`}
        open={(row) => open(row.id)}
        order={order}
        changeOrder={(next) => change({ order: next ? `${next.field}.${next.direction}` : undefined })}
        selection={canBatch ? { ids: ticked, change: setTicked } : undefined}
        batchBar={
          <CustomerBatchBar
            rows={pages.rows.filter((row) => ticked.has(row.id))}
            list={variables}
            clear={() => setTicked(new Set())}
          />
        }
        cardBadge={(row) => (
          <>
            <StageChip stage={row.stage} />
            {row.daysLeft === null ? null : <DaysLeft days={row.daysLeft} />}
            <CustomerFlags customer={row} />
          </>
        )}
        cardSkips={['stage', 'daysLeft']}
        isGone={(row) => gone.has(row.id) || row.stage === 'POOL'}
        empty={<CustomerListEmpty filtered={address !== ''} />}
      />
    </div>
  );
}
