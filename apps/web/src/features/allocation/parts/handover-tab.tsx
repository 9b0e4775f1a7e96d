import { CheckCircleFilled } from '@ant-design/icons';
import type { BulkResultPartsFragment } from '@tidewater/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { useAddress } from '../../../shared/hooks/use-address.js';
import { useUndoBulk } from '../../../shared/hooks/use-undo-bulk.js';
import { EmptyState } from '../../../shared/ui/empty-state.js';
import { ErrorState } from '../../../shared/ui/error-state.js';
import { StateBlock } from '../../../shared/ui/state-block.js';
import { useAllocationText } from '../i18n.js';
import { emptyPlan, type Receiver } from '../plan.js';
import { useOwned } from '../use-owned.js';
import { FromPanel } from './from-panel.js';
import { RefusedList } from './refused-list.js';
import { RunPanel } from './run-panel.js';
import { SplitList } from './split-list.js';
import { ToPanel } from './to-panel.js';

/** LC-14e 离职交接: who leaves, to whom, what would happen, done, undone. */
export function HandoverTab() {
  const { t } = useAllocationText();
  const [from, setFrom] = useState<Receiver>();
  const [plan, setPlan] = useState(emptyPlan);
  const [result, setResult] = useState<BulkResultPartsFragment>();
  const owned = useOwned(from?.id);
  const start = (person: Receiver | undefined) => {
    setFrom(person);
    setPlan(emptyPlan);
    setResult(undefined);
  };
  if (result) {
    const nameOf = (id: string) => owned.customers.find((customer) => customer.id === id)?.name ?? id;
    return <Done result={result} nameOf={nameOf} again={() => start(undefined)} />;
  }
  const nothing = from && !owned.loading && !owned.trouble && owned.customers.length === 0;
  return (
    <div className="allocation-columns">
      <div className="allocation-column">
        <FromPanel from={from} choose={start} owned={owned} />
        {from && owned.customers.length > 0 ? (
          <>
            <ToPanel from={from} plan={plan} change={setPlan} owned={owned} />
            {plan.receivers.length > 0 ? (
              <RunPanel from={from} plan={plan} owned={owned} done={setResult} />
            ) : null}
          </>
        ) : null}
      </div>
      <div className="allocation-column">
        {owned.trouble ? (
          <ErrorState trouble={owned.trouble} retry={owned.refresh} />
        ) : nothing ? (
          <EmptyState title={t('from.nothing', { name: from.name })} help={t('from.nothingHelp')} />
        ) : from ? (
          <SplitList owned={owned} plan={plan} change={setPlan} />
        ) : (
          <EmptyState title={t('from.title')} help={`${t('from.help')} ${t('hint')}`} />
        )}
      </div>
    </div>
  );
}

interface DoneProps {
  result: BulkResultPartsFragment;
  nameOf: (id: string) => string;
  again: () => void;
}

function Done({ result, nameOf, again }: DoneProps) {
  const { t } = useAllocationText();
  const { change } = useAddress();
  const { undo, busy } = useUndoBulk();
  const { undoId } = result;
  return (
    <StateBlock
      role="status"
      icon={<CheckCircleFilled className="allocation-done" aria-hidden="true" />}
      title={t('run.done', { count: result.done })}
      actions={
        <>
          {undoId ? (
            <Button
              loading={busy}
              onClick={() => void undo(undoId).then((undone) => (undone ? again() : undefined))}
            >
              {t('run.undo')}
            </Button>
          ) : null}
          <Button onClick={() => change({ tab: 'history' })}>{t('run.toHistory')}</Button>
          <Button type="primary" onClick={again}>
            {t('run.again')}
          </Button>
        </>
      }
    >
      {result.refused.length > 0 ? (
        <RefusedList
          title={t('run.refused', { count: result.refused.length })}
          refused={result.refused}
          nameOf={nameOf}
        />
      ) : null}
    </StateBlock>
  );
}
