import { useApprovalStatusText } from '../../../shared/ui/approval-status.js';
import type { FilterField } from '../../../shared/ui/filter-bar.js';
import { useApprovalsText } from '../i18n.js';
import { approvalKinds, approvalStatuses, type Tab } from '../inbox.js';

/** The filters above the inbox; what waits for me is pending, all of it. */
export function useInboxFilters(tab: Tab): FilterField[] {
  const { t } = useApprovalsText();
  const { t: statusText } = useApprovalStatusText();
  const kind: FilterField = {
    key: 'kind',
    label: t('kindFilter'),
    kind: 'choice',
    options: approvalKinds.map((one) => ({ value: one, label: t(`kind.${one}`) })),
  };
  if (tab === 'waiting') return [kind];
  const statuses = approvalStatuses.filter((one) => tab === 'mine' || one !== 'PENDING');
  return [
    kind,
    {
      key: 'status',
      label: t('statusFilter'),
      kind: 'choice',
      options: statuses.map((one) => ({ value: one, label: statusText(one) })),
    },
  ];
}
