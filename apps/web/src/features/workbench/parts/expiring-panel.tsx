import { useQuery } from '@apollo/client/react';
import {
  ToDoExpiringDocument,
  type CustomerFilter,
  type CustomerRowPartsFragment,
} from '@tidewater/contract';
import { Skeleton } from 'antd';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { useMay, useViewer } from '../../../shared/graphql/use-viewer.js';
import { endOfDay } from '../../../shared/hooks/business-clock.js';
import { useNow } from '../../../shared/hooks/use-now.js';
import { useOpenCustomer } from '../../../shared/hooks/use-open-record.js';
import { DaysLeft } from '../../../shared/ui/days-left.js';
import { PersonName } from '../../../shared/ui/person-name.js';
import { QueryTrouble } from '../../../shared/ui/query-trouble.js';
import { StageChip } from '../../../shared/ui/stage-chip.js';
import { useWorkbenchText } from '../i18n.js';
import { Nothing, Panel } from './panel.js';

const steps = [
  { key: 'today', from: -1, to: 0 },
  { key: 'day1', from: 1, to: 1 },
  { key: 'day3', from: 2, to: 3 },
  { key: 'day7', from: 4, to: 7 },
] as const;
const shownPerStep = 6;

/** LC-16: protections that end within a week, by how near the end is: mine, or those of the people I lead. */
export function ExpiringPanel() {
  const { t } = useWorkbenchText();
  const { user } = useViewer();
  const leads = useMay()('customer.assign');
  const today = useNow().format('YYYY-MM-DD');
  const filter = useMemo(
    (): CustomerFilter => ({
      stage: { in: ['POTENTIAL', 'INTENT'] },
      protectedUntil: { lte: endOfDay(today, 7) },
      ...(leads ? {} : { ownerId: { eq: user.id } }),
    }),
    [today, leads, user.id],
  );
  const { data, previousData, error, refetch } = useQuery(ToDoExpiringDocument, {
    variables: { filter },
    fetchPolicy: 'cache-and-network',
  });
  const connection = (data ?? previousData)?.customers;
  const rows = connection?.edges.map((edge) => edge.node) ?? [];
  const total = connection?.totalCount.value;
  const listOf = (days: number) =>
    `/customers?due=${days}&order=PROTECTED_UNTIL.ASC${leads ? '' : '&whose=mine'}`;
  return (
    <Panel
      id="expiring"
      title={t(leads ? 'expiring.teamTitle' : 'expiring.title')}
      count={total}
      more={total ? { to: listOf(7), label: t('expiring.all', { count: total }) } : undefined}
    >
      {connection ? (
        rows.length === 0 ? (
          <Nothing title={t('expiring.none')} help={t('expiring.noneHelp')} />
        ) : (
          steps.map((step) => {
            const group = rows.filter((row) => isWithin(row, step));
            return group.length === 0 ? null : (
              <div key={step.key}>
                <h3 className="workbench-group" data-urgent={step.to <= 1}>
                  <Link to={listOf(step.to)}>
                    {t(`expiring.${step.key}`)} <span className="numbers">{group.length}</span>
                  </Link>
                </h3>
                <ul>
                  {group.slice(0, shownPerStep).map((row) => (
                    <ExpiringItem key={row.id} row={row} withOwner={leads} />
                  ))}
                </ul>
                {group.length > shownPerStep ? (
                  <Link to={listOf(step.to)}>
                    {t('expiring.more', { count: group.length - shownPerStep })}
                  </Link>
                ) : null}
              </div>
            );
          })
        )
      ) : error ? (
        <QueryTrouble error={error} refetch={refetch} />
      ) : (
        <Skeleton active title={false} />
      )}
    </Panel>
  );
}

function ExpiringItem({ row, withOwner }: { row: CustomerRowPartsFragment; withOwner: boolean }) {
  const open = useOpenCustomer();
  return (
    <li className="workbench-line">
      <StageChip stage={row.stage} />
      <button type="button" className="link-button line-text" onClick={() => open(row.id)}>
        {row.name}
      </button>
      {withOwner ? (
        <span className="quiet line-end">
          <PersonName person={row.owner} />
        </span>
      ) : null}
      <span className="line-end">
        <DaysLeft days={row.daysLeft} />
      </span>
    </li>
  );
}

function isWithin(
  { daysLeft }: CustomerRowPartsFragment,
  { from, to }: { from: number; to: number },
): boolean {
  return daysLeft !== null && daysLeft >= from && daysLeft <= to;
}
