import type { CustomerRowPartsFragment } from '@tidewater/contract';
import { useMemo } from 'react';
import { useOrderBy } from '../../../shared/graphql/use-order-by.js';
import { DateTimeText } from '../../../shared/ui/date-time-text.js';
import { DaysLeft } from '../../../shared/ui/days-left.js';
import { FieldValue } from '../../../shared/ui/field-value.js';
import { PersonName } from '../../../shared/ui/person-name.js';
import { PhoneField } from '../../../shared/ui/phone-field.js';
import type { Column } from '../../../shared/ui/record-list-props.js';
import { StageChip } from '../../../shared/ui/stage-chip.js';
import { useCustomersText } from '../i18n.js';
import { CustomerFlags } from './customer-flags.js';

/** The columns of the customer list; the first names the record. */
export function useCustomerColumns(): Column<CustomerRowPartsFragment>[] {
  const { t } = useCustomersText();
  const mayOrderBy = useOrderBy();
  return useMemo(
    () => [
      { key: 'name', title: t('column.name'), sort: 'NAME', render: (row) => row.name },
      {
        key: 'stage',
        title: t('column.stage'),
        render: (row) => (
          <span className="stage-cell">
            <StageChip stage={row.stage} />
            <CustomerFlags customer={row} />
          </span>
        ),
      },
      {
        key: 'daysLeft',
        title: t('column.daysLeft'),
        sort: 'PROTECTED_UNTIL',
        render: (row) => <DaysLeft days={row.daysLeft} />,
      },
      { key: 'owner', title: t('column.owner'), render: (row) => <PersonName person={row.owner} /> },
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
        render: (row) => <Moment value={row.lastFollowUpAt} />,
      },
      {
        key: 'nextContact',
        title: t('column.nextContact'),
        ...(mayOrderBy('NEXT_CONTACT_AT') && { sort: 'NEXT_CONTACT_AT' }),
        render: (row) => <Moment value={row.nextContactAt} />,
      },
      {
        key: 'code',
        title: t('column.code'),
        optional: true,
        render: (row) => <span className="numbers">{row.code}</span>,
      },
      {
        key: 'protectedUntil',
        title: t('column.protectedUntil'),
        optional: true,
        render: (row) => <Moment value={row.protectedUntil} dateOnly />,
      },
      {
        key: 'creator',
        title: t('column.creator'),
        optional: true,
        render: (row) => <PersonName person={row.creator} />,
      },
      {
        key: 'created',
        title: t('column.created'),
        optional: true,
        sort: 'CREATED_AT',
        render: (row) => <Moment value={row.createdAt} />,
      },
      {
        key: 'updated',
        title: t('column.updated'),
        optional: true,
        sort: 'UPDATED_AT',
        render: (row) => <Moment value={row.updatedAt} />,
      },
    ],
    [t, mayOrderBy],
  );
}

function Moment({ value, dateOnly = false }: { value: string | null; dateOnly?: boolean }) {
  return value === null ? (
    <span className="empty-value">–</span>
  ) : (
    <DateTimeText value={value} dateOnly={dateOnly} />
  );
}
