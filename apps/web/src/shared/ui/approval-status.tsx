import type { ApprovalStatus as Status } from '@tidewater/contract';
import { featureText } from '../i18n/feature-text.js';
import './approval-status.css';

export const useApprovalStatusText = featureText('approval-status', {
  zhCN: { PENDING: '待审批', APPROVED: '已批准', REJECTED: '已驳回', WITHDRAWN: '已撤回', EXPIRED: '已失效' },
  enUS: {
    PENDING: 'Pending',
    APPROVED: 'Approved',
    REJECTED: 'Rejected',
    WITHDRAWN: 'Withdrawn',
    EXPIRED: 'Lapsed',
  },
});

/** How an application stands, in a word and a colour. */
export function ApprovalStatus({ status }: { status: Status }) {
  const { t } = useApprovalStatusText();
  return (
    <span className="chip approval-chip" data-status={status}>
      {t(status)}
    </span>
  );
}
