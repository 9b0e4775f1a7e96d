import { DownloadOutlined, HistoryOutlined, UserSwitchOutlined } from '@ant-design/icons';
import { PoolListDocument, PoolLockDocument, type CustomerRowPartsFragment } from '@tidewater/contract';
import { App, Button } from 'antd';
import { useMemo, useState } from 'react';
import { useOrderBy } from '../../../shared/graphql/use-order-by.js';
import { usePages } from '../../../shared/graphql/use-pages.js';
import { useRun } from '../../../shared/graphql/use-run.js';
import { useMay, useMayEverywhere, useViewer } from '../../../shared/graphql/use-viewer.js';
import { useTask } from '../../../shared/hooks/tasks.js';
import { listAddress } from '../../../shared/hooks/list-address.js';
import { useAddress } from '../../../shared/hooks/use-address.js';
import { useLiveCustomers } from '../../../shared/hooks/use-live-customers.js';
import { useOpenCustomer } from '../../../shared/hooks/use-open-record.js';
import { useSharedText } from '../../../shared/i18n/shared-text.js';
import { ActionButton } from '../../../shared/ui/action-button.js';
import { ActionMenu } from '../../../shared/ui/action-menu.js';
import { CountText } from '../../../shared/ui/count-text.js';
import { EmptyState } from '../../../shared/ui/empty-state.js';
import { ExportButton } from '../../../shared/ui/export-button.js';
import { FilterBar } from '../../../shared/ui/filter-bar.js';
import { PageHeader } from '../../../shared/ui/page-header.js';
import { ReasonModal } from '../../../shared/ui/reason-modal.js';
import { RecordList } from '../../../shared/ui/record-list.js';
import { SavedViews } from '../../../shared/ui/saved-views.js';
import { usePoolActions } from '../actions.js';
import { usePoolText } from '../i18n.js';
import { PoolState, usePoolColumns } from '../parts/pool-columns.js';
import { usePoolFilters } from '../parts/use-pool-filters.js';
import { useTakenRows } from '../use-taken-rows.js';
import { poolFilterOf, poolOrderOf } from '../pool-filter.js';
import './pool-page.css';

/** The customers nobody protects: look, reach them, claim. */
export function PoolPage() {
  const { t } = usePoolText();
  const { t: shared } = useSharedText();
  const { user, counts } = useViewer();
  const may = useMay();
  const mayExport = useMayEverywhere()('customer.export');
  const mayOrderBy = useOrderBy();
  const open = useOpenCustomer();
  const openTask = useTask();
  const { params, change } = useAddress();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [locking, setLocking] = useState<CustomerRowPartsFragment>();
  const address = listAddress(params);
  const variables = useMemo(() => {
    const here = new URLSearchParams(address);
    return { filter: poolFilterOf(here, user.id), orderBy: [poolOrderOf(here, mayOrderBy)], first: 50 };
  }, [address, user.id, mayOrderBy]);
  const pages = usePages(PoolListDocument, variables, (data) => data.customers);
  const ids = useMemo(() => pages.rows.map((row) => row.id), [pages.rows]);
  const outOfSight = useLiveCustomers(pages, noCounts);
  const taken = useTakenRows(ids, variables);
  const gone = useMemo(() => new Set([...outOfSight, ...taken]), [outOfSight, taken]);
  const actionsOf = usePoolActions(setLocking);
  const isTaken = (row: CustomerRowPartsFragment) => row.stage !== 'POOL' || gone.has(row.id);
  const canBatch = mayExport || may('customer.assign', 'customer.allocate');
  const batch = pages.rows.filter((row) => ticked.has(row.id)).map(({ id, name }) => ({ id, name }));
  const clear = () => setTicked(new Set());
  return (
    <div className="page page-fill">
      <PageHeader
        title={t('title')}
        aside={
          <>
            <CountText total={pages.total} />
            {may('customer.claim') ? (
              <span className="quiet numbers">
                {t('claims', { count: counts.claimsToday, cap: counts.dailyClaimCap })}
              </span>
            ) : null}
          </>
        }
        actions={
          <ExportButton
            label={t('export')}
            whyNot={mayExport ? undefined : t('exportNotAllowed')}
            list={variables}
          />
        }
      />
      <SavedViews
        page="pool"
        tabParameter="view"
        builtIn={[{ key: 'all', label: shared('views.all'), query: '' }]}
      />
      <FilterBar searchPlaceholder={t('filter.search')} fields={usePoolFilters()} />
      <RecordList
        name="pool"
        label={t('list')}
        pages={pages}
        columns={usePoolColumns(gone)}
        nameOf={(row) => row.name}
        hrefOf={(row) => `/customers/${row.id}`}
        open={(row) => open(row.id)}
        order={poolOrderOf(params, mayOrderBy)}
        changeOrder={(next) => change({ order: next ? `${next.field}.${next.direction}` : undefined })}
        selection={canBatch ? { ids: ticked, change: setTicked } : undefined}
        batchBar={
          <>
            <strong className="numbers">{shared('list.selected', { count: batch.length })}</strong>
            {may('customer.allocate') ? (
              <Button
                icon={<HistoryOutlined aria-hidden="true" />}
                onClick={() => openTask('allocate', { customers: batch, done: clear })}
              >
                {t('batch.allocate')}
              </Button>
            ) : null}
            {may('customer.assign') ? (
              <Button
                icon={<UserSwitchOutlined aria-hidden="true" />}
                onClick={() => openTask('assign', { customers: batch, done: clear })}
              >
                {t('batch.assign')}
              </Button>
            ) : null}
            {mayExport ? (
              <Button
                icon={<DownloadOutlined aria-hidden="true" />}
                onClick={() => openTask('export', { ...variables, customers: batch, done: clear })}
              >
                {t('batch.export')}
              </Button>
            ) : null}
            <Button type="link" onClick={clear}>
              {shared('list.clearSelection')}
            </Button>
          </>
        }
        rowActions={(row) => {
          if (isTaken(row)) return null;
          const { claim, rest } = actionsOf(row);
          return (
            <>
              {claim ? <ActionButton action={{ ...claim, icon: null }} size="small" type="primary" /> : null}
              <ActionMenu actions={rest} name={shared('list.rowActions', { name: row.name })} />
            </>
          );
        }}
        cardBadge={(row) => <PoolState row={row} isGone={gone.has(row.id)} />}
        cardSkips={['state']}
        isGone={isTaken}
        empty={
          address === '' ? (
            <EmptyState title={t('empty.title')} help={t('empty.help')} />
          ) : (
            <EmptyState
              title={shared('list.noMatch')}
              help={shared('list.noMatchHelp')}
              action={<Button onClick={() => change(cleared)}>{shared('list.clearFilters')}</Button>}
            />
          )
        }
      />
      {locking ? <LockDialog row={locking} close={() => setLocking(undefined)} /> : null}
    </div>
  );
}

const noCounts = () => undefined;

const cleared = { q: undefined, since: undefined, state: undefined, entered: undefined, industry: undefined };

function LockDialog({ row, close }: { row: CustomerRowPartsFragment; close: () => void }) {
  const { t } = usePoolText();
  const { message } = App.useApp();
  const run = useRun();
  return (
    <ReasonModal
      title={t('lock.title')}
      explanation={`${row.name}。${t('lock.explain')}`}
      okText={t('action.lock')}
      close={close}
      submit={async (reason) => {
        const outcome = await run(
          PoolLockDocument,
          { id: row.id, reason },
          { pick: (data) => data.lockPoolCustomer, quiet: true },
        );
        if (outcome.kind === 'done') void message.success(t('lock.done'));
        return outcome;
      }}
    />
  );
}
