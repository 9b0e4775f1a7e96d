import type { ReviewPartsFragment } from '@tidewater/contract';
import { useMemo } from 'react';
import { DateTimeText } from '../../../shared/ui/date-time-text.js';
import { FieldValue } from '../../../shared/ui/field-value.js';
import { PersonName } from '../../../shared/ui/person-name.js';
import { PhoneField } from '../../../shared/ui/phone-field.js';
import type { Column } from '../../../shared/ui/record-list-props.js';
import { useReviewsText } from '../i18n.js';
import { CompletenessMarks } from './completeness.js';
import { ReviewStatus } from './review-status.js';

export type ReviewTab = 'waiting' | 'decided';

/** The columns of the reviewer's list. */
export function useReviewColumns(tab: ReviewTab): Column<ReviewPartsFragment>[] {
  const { t } = useReviewsText();
  return useMemo(() => {
    const nothing = <span className="empty-value">–</span>;
    const columns: (Column<ReviewPartsFragment> & { only?: ReviewTab })[] = [
      {
        key: 'customer',
        title: t('column.customer'),
        render: (row) => row.customer?.name ?? t('noCustomer'),
      },
      {
        key: 'status',
        only: 'decided',
        title: t('column.status'),
        render: (row) => <ReviewStatus status={row.status} />,
      },
      {
        key: 'due',
        only: 'waiting',
        title: t('column.due'),
        render: (row) => (row.due ? <DateTimeText value={row.due} dateOnly /> : nothing),
      },
      {
        key: 'complete',
        title: t('column.complete'),
        render: (row) => (row.customer ? <CompletenessMarks customer={row.customer} /> : nothing),
      },
      {
        key: 'applicant',
        title: t('column.applicant'),
        render: (row) => <PersonName person={row.applicant} />,
      },
      {
        key: 'contact',
        title: t('column.contact'),
        render: (row) => row.customer?.contacts.edges[0]?.node.name ?? nothing,
      },
      {
        key: 'phone',
        title: t('column.phone'),
        render: ({ customer }) => (customer ? <PhoneField field="phone" record={customer} /> : null),
      },
      {
        key: 'address',
        title: t('column.address'),
        render: ({ customer }) =>
          customer ? (
            <FieldValue field="address" withheld={customer.withheld} value={customer.address} />
          ) : null,
      },
      { key: 'created', title: t('column.created'), render: (row) => <DateTimeText value={row.createdAt} /> },
      {
        key: 'decidedAt',
        only: 'decided',
        title: t('column.decided'),
        render: (row) => (row.decidedAt ? <DateTimeText value={row.decidedAt} /> : nothing),
      },
    ];
    return columns.filter((column) => column.only === undefined || column.only === tab);
  }, [t, tab]);
}
