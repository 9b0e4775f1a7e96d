import type { HandoverCustomerPartsFragment } from '@tidewater/contract';
import { Button, Input, Segmented } from 'antd';
import { useMemo, useState } from 'react';
import type { Pages } from '../../../shared/graphql/use-pages.js';
import { useOpenCustomer } from '../../../shared/hooks/use-open-record.js';
import { useSharedText } from '../../../shared/i18n/shared-text.js';
import { DaysLeft } from '../../../shared/ui/days-left.js';
import { EmptyState } from '../../../shared/ui/empty-state.js';
import type { Column } from '../../../shared/ui/record-list-props.js';
import { RecordList } from '../../../shared/ui/record-list.js';
import { StageChip } from '../../../shared/ui/stage-chip.js';
import { useAllocationText } from '../i18n.js';
import { give, type Plan } from '../plan.js';
import type { Owned } from '../use-owned.js';
import { useClearButton } from '../../../shared/ui/use-clear-button.js';

const stages = ['POTENTIAL', 'INTENT', 'FORMAL'] as const;

interface SplitListProps {
  owned: Owned;
  plan: Plan;
  change: (plan: Plan) => void;
}

/** Every customer with whom it goes to; ticked ones are given to a person at once. */
export function SplitList({ owned, plan, change }: SplitListProps) {
  const clearButton = useClearButton();
  const { t } = useAllocationText();
  const { t: shared } = useSharedText();
  const open = useOpenCustomer();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [stage, setStage] = useState('');
  const [text, setText] = useState('');
  const rows = owned.customers.filter(
    (customer) => (stage === '' || customer.stage === stage) && customer.name.includes(text.trim()),
  );
  const pages: Pages<HandoverCustomerPartsFragment> = {
    rows,
    total: { value: rows.length, capped: false },
    loading: owned.loading,
    trouble: owned.trouble,
    hasMore: false,
    loadMore: () => undefined,
    refresh: owned.refresh,
  };
  const columns = useMemo<Column<HandoverCustomerPartsFragment>[]>(() => {
    const nameOf = (id: string | undefined) => plan.receivers.find((one) => one.id === id)?.name;
    const sayReceiver = (id: string) => {
      const given = nameOf(plan.given.get(id));
      if (given) return <strong>{given}</strong>;
      const rest = nameOf(plan.rest);
      return <span className="quiet">{rest ? t('list.byRest', { name: rest }) : t('list.keep')}</span>;
    };
    return [
      { key: 'name', title: t('list.customer'), render: (row) => row.name },
      { key: 'receiver', title: t('list.receiver'), render: (row) => sayReceiver(row.id) },
      { key: 'stage', title: t('list.stage'), render: (row) => <StageChip stage={row.stage} /> },
      {
        key: 'daysLeft',
        title: t('list.daysLeft'),
        render: (row) => <DaysLeft days={row.daysLeft} />,
      },
    ];
  }, [t, plan]);
  const giveTicked = (to: string | undefined) => {
    change(give(plan, ticked, to));
    setTicked(new Set());
  };
  return (
    <div className="allocation-list">
      <RecordList
        name="handover"
        label={t('list.title')}
        pages={pages}
        columns={columns}
        nameOf={(row) => row.name}
        hrefOf={(row) => `/customers/${row.id}`}
        open={(row) => open(row.id)}
        selection={plan.receivers.length > 0 ? { ids: ticked, change: setTicked } : undefined}
        batchBar={
          <>
            <strong className="numbers">{shared('list.selected', { count: ticked.size })}</strong>
            {plan.receivers.map((receiver) => (
              <Button key={receiver.id} onClick={() => giveTicked(receiver.id)}>
                {t('list.give', { name: receiver.name })}
              </Button>
            ))}
            <Button onClick={() => giveTicked(undefined)}>{t('list.unset')}</Button>
            <Button type="link" onClick={() => setTicked(new Set())}>
              {shared('list.clearSelection')}
            </Button>
          </>
        }
        tools={
          <>
            <Segmented
              aria-label={t('list.stage')}
              value={stage}
              onChange={setStage}
              options={[
                { value: '', label: t('list.all') },
                ...stages.map((one) => ({ value: one, label: shared(`stage.${one}`) })),
              ]}
            />
            <Input
              className="allocation-search"
              allowClear={clearButton}
              aria-label={t('list.search')}
              placeholder={t('list.search')}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          </>
        }
        empty={<EmptyState title={shared('list.noMatch')} help={shared('list.noMatchHelp')} />}
      />
    </div>
  );
}
