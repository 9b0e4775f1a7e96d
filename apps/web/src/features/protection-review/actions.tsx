import { CheckOutlined, CloseOutlined } from '@ant-design/icons';
import type { ReviewPartsFragment } from '@tidewater/contract';
import type { Action } from '../../shared/ui/action.js';
import { useReviewsText } from './i18n.js';
import type { Reviewing } from './parts/review-dialog.js';

/** The reviewer's word, with the reason why it is not theirs to say (edge 11: one's own is another's to review). */
export function useReviewActions(
  decide: (reviewing: Reviewing) => void,
): (review: ReviewPartsFragment) => Action[] {
  const { t } = useReviewsText();
  return (review) => {
    if (review.status !== 'PENDING' || !review.customer) return [];
    const entry = review.allowed.find((one) => one.action === 'decideApproval');
    const whyNot = entry?.refusal?.message;
    return [
      {
        key: 'approve',
        label: t('action.approve'),
        icon: <CheckOutlined aria-hidden="true" />,
        whyNot,
        run: () => decide({ review, verdict: { kind: 'approve' } }),
      },
      {
        key: 'reject',
        label: t('action.reject'),
        icon: <CloseOutlined aria-hidden="true" />,
        whyNot,
        danger: true,
        run: () => decide({ review, verdict: { kind: 'reject' } }),
      },
    ];
  };
}
