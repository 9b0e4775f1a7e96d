import { useQuery } from '@apollo/client/react';
import {
  ToDoExpiringDocument,
  type CustomerFilter,
  type CustomerRowPartsFragment,
} from '@tidewater/contract';
import { Skeleton } from 'antd';
import { useMemo } from 'react';
import { describeError } from '../../../shared/graphql/describe-error.js';
import { useViewer } from '../../../shared/graphql/use-viewer.js';
import { useNow } from '../../../shared/hooks/use-now.js';
import { useOpenCustomer } from '../../../shared/hooks/use-open-record.js';
import { DaysLeft } from '../../../shared/ui/days-left.js';
import { ErrorState } from '../../../shared/ui/error-state.js';
import { StageChip } from '../../../shared/ui/stage-chip.js';
import { Link } from 'react-router';
import { useWorkbenchText } from '../i18n.js';
import { Nothing, Panel } from './panel.js';

const steps = [
  { key: 'today', days: 0 },
  { key: 'day1', days: 1 },
  { key: 'day3', days: 3 },
  { key: 'day7', days: 7 },
] as const;

/** LC-16: my protections that end within a week, by how near the end is. */
export function ExpiringPanel() {
  const { t } = useWorkbenchText();
  const { user } = useViewer();
  const today = useNow().format('YYYY-MM-DD');
  const filter = useMemo((): CustomerFilter => {
    const end = new Date(`${today}T23:59:59.999+08:00`);
    end.setUTCDate(end.getUTCDate() + 7);
    return {
      ownerId: { eq: user.id },
      stage: { in: ['POTENTIAL', 'INTENT'] },
      protectedUntil: { lte: end.toISOString() },
    };
  }, [today, user.id]);
  const { data, previousData, error, refetch } = useQuery(ToDoExpiringDocument, {
    variables: { filter },
    fetchPolicy: 'cache-and-network',
  });
  const connection = (data ?? previousData)?.customers;
  const rows = connection?.edges.map((edge) => edge.node) ?? [];
  const total = connection?.totalCount.value;
  return (
    <Panel
      id="expiring"
      title={t('expiring.title')}
      count={total}
      more={
        total
          ? {
              to: '/customers?due=7&whose=mine&order=PROTECTED_UNTIL.ASC',
              label: t('expiring.all', { count: total }),
            }
          : undefined
      }
    >
      {connection ? (
        rows.length === 0 ? (
          <Nothing title={t('expiring.none')} help={t('expiring.noneHelp')} />
        ) : (
          steps.map((step, index) => {
            const from = (steps[index - 1]?.days ?? -1) + 1;
            const group = rows.filter((row) => isWithin(row, index === 0 ? -1 : from, step.days));
            return group.length === 0 ? null : (
              <div key={step.key}>
                <h3 className="workbench-group" data-urgent={step.days <= 1}>
                  <Link to={`/customers?due=${step.days}&whose=mine&order=PROTECTED_UNTIL.ASC`}>
                    {t(`expiring.${step.key}`)}
                  </Link>{' '}
                  <span className="numbers">{group.length}</span>
                </h3>
                <ul>
                  {group.map((row) => (
                    <ExpiringItem key={row.id} row={row} />
                  ))}
                </ul>
              </div>
            );
          })
        )
      ) : error ? (
        <ErrorState trouble={describeError(error)} retry={() => void refetch().catch(() => undefined)} />
      ) : (
        <Skeleton active title={false} />
      )}
    </Panel>
  );
}

function ExpiringItem({ row }: { row: CustomerRowPartsFragment }) {
  const open = useOpenCustomer();
  return (
    <li className="workbench-line">
      <StageChip stage={row.stage} />
      <button type="button" className="link-button line-text" onClick={() => open(row.id)}>
        {row.name}
      </button>
      <span className="line-end">
        <DaysLeft days={row.daysLeft} />
      </span>
    </li>
  );
}

function isWithin({ daysLeft }: CustomerRowPartsFragment, from: number, to: number): boolean {
  return daysLeft !== null && daysLeft >= from && daysLeft <= to;
}
