import type { CustomerRowPartsFragment } from '@tidewater/contract';
import { Tooltip } from 'antd';
import { useMemo } from 'react';
import { useOrderBy } from '../../../shared/graphql/use-order-by.js';
import { useViewer } from '../../../shared/graphql/use-viewer.js';
import { DateTimeText } from '../../../shared/ui/date-time-text.js';
import { FieldValue } from '../../../shared/ui/field-value.js';
import { PersonName } from '../../../shared/ui/person-name.js';
import { PhoneField } from '../../../shared/ui/phone-field.js';
import type { Column } from '../../../shared/ui/record-list-props.js';
import { usePoolText } from '../i18n.js';

/** The columns of the pool. */
export function usePoolColumns(gone: ReadonlySet<string>): Column<CustomerRowPartsFragment>[] {
  const { t } = usePoolText();
  const mayOrderBy = useOrderBy();
  return useMemo(
    () => [
      { key: 'name', title: t('column.name'), sort: 'NAME', render: (row) => row.name },
      {
        key: 'state',
        title: t('column.state'),
        render: (row) => <PoolState row={row} isGone={gone.has(row.id)} />,
      },
      {
        key: 'since',
        title: t('column.since'),
        sort: 'POOL_SINCE',
        render: (row) => (row.poolSince ? <DateTimeText value={row.poolSince} /> : <Nothing />),
      },
      {
        key: 'reason',
        title: t('column.reason'),
        render: (row) => (
          <span title={row.poolReason ?? undefined}>
            {row.poolReason ?? <span className="quiet">{t('bySystem')}</span>}
          </span>
        ),
      },
      {
        key: 'phone',
        title: t('column.phone'),
        render: (row) => <PhoneField field="phone" record={row} />,
      },
      {
        key: 'industry',
        title: t('column.industry'),
        render: (row) => <FieldValue field="industry" withheld={row.withheld} value={row.industry} />,
      },
      {
        key: 'lastFollowUp',
        title: t('column.lastFollowUp'),
        ...(mayOrderBy('LAST_FOLLOW_UP_AT') && { sort: 'LAST_FOLLOW_UP_AT' }),
        render: (row) => (row.lastFollowUpAt ? <DateTimeText value={row.lastFollowUpAt} /> : <Nothing />),
      },
      {
        key: 'creator',
        title: t('column.creator'),
        optional: true,
        render: (row) => <PersonName person={row.creator} />,
      },
      {
        key: 'code',
        title: t('column.code'),
        optional: true,
        render: (row) => <span className="numbers">{row.code}</span>,
      },
      {
        key: 'created',
        title: t('column.created'),
        optional: true,
        sort: 'CREATED_AT',
        render: (row) => <DateTimeText value={row.createdAt} />,
      },
    ],
    [t, gone, mayOrderBy],
  );
}

/** Free, locked by whom, or just taken by whom: the row says it as soon as it happens. */
export function PoolState({ row, isGone }: { row: CustomerRowPartsFragment; isGone: boolean }) {
  const { t } = usePoolText();
  const { user } = useViewer();
  if (row.stage !== 'POOL') {
    return (
      <span className="pool-state keep" data-state="taken">
        {row.owner?.id === user.id
          ? t('state.mine')
          : row.owner
            ? t('state.taken', { name: row.owner.name })
            : t('state.gone')}
      </span>
    );
  }
  if (isGone) {
    return (
      <span className="pool-state keep" data-state="taken">
        {t('state.gone')}
      </span>
    );
  }
  if (row.lock) {
    const reason = t('lockedBy', { name: row.lock.by?.name ?? '–', reason: row.lock.reason });
    return (
      <Tooltip title={reason}>
        <span className="pool-state" data-state="locked" tabIndex={0} role="note" aria-label={reason}>
          {t('state.locked')}
        </span>
      </Tooltip>
    );
  }
  return (
    <span className="pool-state" data-state="free">
      {t('state.free')}
      {row.incomplete ? ` · ${t('state.incomplete')}` : ''}
    </span>
  );
}

function Nothing() {
  return <span className="empty-value">–</span>;
}
