import { useQuery } from '@apollo/client/react';
import { ToDoDropsDocument } from '@tidewater/contract';
import { Skeleton } from 'antd';
import { useMemo } from 'react';
import { startOfDay } from '../../../shared/hooks/business-clock.js';
import { useNow } from '../../../shared/hooks/use-now.js';
import { useOpenCustomer } from '../../../shared/hooks/use-open-record.js';
import { DateTimeText } from '../../../shared/ui/date-time-text.js';
import { QueryTrouble } from '../../../shared/ui/query-trouble.js';
import { useWorkbenchText } from '../i18n.js';
import { Nothing, Panel } from './panel.js';

/** What has come into the pool of late, with why. */
export function DropsPanel() {
  const { t } = useWorkbenchText();
  const open = useOpenCustomer();
  const today = useNow().format('YYYY-MM-DD');
  const variables = useMemo(() => {
    return { filter: { stage: { eq: 'POOL' as const }, poolSince: { gte: startOfDay(today, -14) } } };
  }, [today]);
  const { data, previousData, error, refetch } = useQuery(ToDoDropsDocument, {
    variables,
    fetchPolicy: 'cache-and-network',
  });
  const connection = (data ?? previousData)?.customers;
  const rows = connection?.edges.map((edge) => edge.node) ?? [];
  return (
    <Panel
      id="drops"
      title={t('drops.title')}
      count={connection?.totalCount.value}
      more={{ to: '/pool?order=POOL_SINCE.DESC', label: t('drops.all') }}
    >
      {connection ? (
        rows.length === 0 ? (
          <Nothing title={t('drops.none')} />
        ) : (
          <ul>
            {rows.map((row) => (
              <li key={row.id} className="workbench-line workbench-line-tall">
                <span className="line-text">
                  <button type="button" className="link-button" onClick={() => open(row.id)}>
                    {row.name}
                  </button>
                  {row.poolReason ? <span className="quiet line-reason">{row.poolReason}</span> : null}
                </span>
                <span className="quiet line-end">
                  {row.poolSince ? <DateTimeText value={row.poolSince} dateOnly /> : null}
                </span>
              </li>
            ))}
          </ul>
        )
      ) : error ? (
        <QueryTrouble error={error} refetch={refetch} />
      ) : (
        <Skeleton active title={false} />
      )}
    </Panel>
  );
}
