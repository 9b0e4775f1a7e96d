import { ReviewDecideDocument, type ReviewPartsFragment } from '@tidewater/contract';
import { App } from 'antd';
import { useRun } from '../../../shared/graphql/use-run.js';
import { ReasonModal } from '../../../shared/ui/reason-modal.js';
import { useReviewsText } from '../i18n.js';

export type Verdict =
  | { kind: 'approve' }
  | { kind: 'reject' }
  | { kind: 'duplicate'; of: { id: string; name: string; protector: string | null } };

export interface Reviewing {
  review: ReviewPartsFragment;
  verdict: Verdict;
}

const afterwards = [
  'ToDoReviewInbox',
  'ToDoReviewTotals',
  'ToDoCounts',
  'ToDoApprovals',
  'CustomerRecord',
  'CustomerJournal',
];

interface ReviewDialogProps {
  reviewing: Reviewing;
  close: () => void;
  decided?: () => void;
}

/** LC-9, edge 12: passes it, sends it to the pool with a reason, or finds it to be another's customer. */
export function ReviewDialog({ reviewing: { review, verdict }, close, decided }: ReviewDialogProps) {
  const { t } = useReviewsText();
  const { message } = App.useApp();
  const run = useRun();
  const { customer } = review;
  if (!customer) return null;
  const { kind } = verdict;
  const words = { name: customer.name, owner: review.applicant.name };
  const other = verdict.kind === 'duplicate' ? verdict.of : undefined;
  return (
    <ReasonModal
      title={t(`${kind}.title`, words)}
      explanation={t(`${kind}.explain`, { ...words, other: other?.name ?? '' })}
      okText={
        kind === 'approve' ? t('action.approve') : kind === 'reject' ? t('action.reject') : t('duplicate.ok')
      }
      danger={kind !== 'approve'}
      minimum={kind === 'approve' ? 0 : 1}
      label={
        kind === 'approve'
          ? t('approve.comment')
          : kind === 'reject'
            ? t('reject.label')
            : t('duplicate.label')
      }
      {...(kind === 'reject' ? { placeholder: t('reject.placeholder') } : {})}
      {...(other
        ? {
            initial: t(other.protector ? 'duplicate.prefillOwned' : 'duplicate.prefill', {
              other: other.name,
              protector: other.protector ?? '',
            }),
          }
        : {})}
      close={close}
      submit={async (reason) => {
        const outcome = await run(
          ReviewDecideDocument,
          {
            customerId: customer.id,
            decision: kind === 'approve' ? 'APPROVE' : 'REJECT',
            reason: reason || null,
            duplicateOf: other?.id ?? null,
          },
          { pick: (data) => data.reviewProtection, quiet: true, refetch: afterwards },
        );
        if (outcome.kind === 'done') {
          void message.success(t(`${kind}.done`));
          decided?.();
        }
        return outcome;
      }}
    />
  );
}
