import type { ApprovalStatus } from '@tidewater/contract';
import '../../../shared/ui/approval-status.css';
import { useReviewsText } from '../i18n.js';

/** How a review stands, in the words of reviewing. */
export function ReviewStatus({ status }: { status: ApprovalStatus }) {
  const { t } = useReviewsText();
  return (
    <span className="chip approval-chip" data-status={status}>
      {t(`status.${status}`)}
    </span>
  );
}
