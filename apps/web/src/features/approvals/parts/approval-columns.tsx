import type { ApprovalRowPartsFragment } from '@tidewater/contract';
import { useMemo } from 'react';
import { ApprovalStatus } from '../../../shared/ui/approval-status.js';
import { DateTimeText } from '../../../shared/ui/date-time-text.js';
import { DaysLeft } from '../../../shared/ui/days-left.js';
import { PersonName } from '../../../shared/ui/person-name.js';
import type { Column } from '../../../shared/ui/record-list-props.js';
import { StageChip } from '../../../shared/ui/stage-chip.js';
import { useApprovalsText } from '../i18n.js';
import type { Tab } from '../inbox.js';

/** What an application asks for: 转意向, 延期 15 天. */
export function useSayAsked(): (approval: Pick<ApprovalRowPartsFragment, 'kind' | 'days'>) => string {
  const { t } = useApprovalsText();
  return ({ kind, days }) =>
    kind === 'EXTENSION' && days !== null ? t('extensionDays', { count: days }) : t(`kind.${kind}`);
}

/** The columns of the inbox; each tab leaves out what it says of itself. */
export function useApprovalColumns(tab: Tab): Column<ApprovalRowPartsFragment>[] {
  const { t } = useApprovalsText();
  const sayAsked = useSayAsked();
  return useMemo(() => {
    const columns: (Column<ApprovalRowPartsFragment> & { not?: Tab[] })[] = [
      {
        key: 'customer',
        title: t('column.customer'),
        render: (row) => row.customer?.name ?? t('noCustomer'),
      },
      { key: 'kind', title: t('column.kind'), render: (row) => sayAsked(row) },
      {
        key: 'status',
        title: t('column.status'),
        not: ['waiting'],
        render: (row) => <ApprovalStatus status={row.status} />,
      },
      {
        key: 'applicant',
        title: t('column.applicant'),
        not: ['mine'],
        render: (row) => <PersonName person={row.applicant} />,
      },
      {
        key: 'reason',
        title: t('column.reason'),
        render: (row) => row.reason ?? <span className="empty-value">–</span>,
      },
      {
        key: 'stage',
        title: t('column.stage'),
        render: (row) => (row.customer ? <StageChip stage={row.customer.stage} /> : null),
      },
      {
        key: 'daysLeft',
        title: t('column.daysLeft'),
        not: ['decided'],
        render: (row) =>
          row.customer && row.customer.daysLeft !== null ? (
            <DaysLeft days={row.customer.daysLeft} />
          ) : (
            <span className="empty-value">–</span>
          ),
      },
      { key: 'created', title: t('column.created'), render: (row) => <DateTimeText value={row.createdAt} /> },
      {
        key: 'decidedAt',
        title: t('column.decided'),
        not: ['waiting'],
        render: (row) =>
          row.decidedAt ? <DateTimeText value={row.decidedAt} /> : <span className="empty-value">–</span>,
      },
    ];
    return columns.filter((column) => !column.not?.includes(tab));
  }, [t, tab, sayAsked]);
}
