import { useQuery } from '@apollo/client/react';
import { ApprovalDecideDocument, ApprovalPolicyDocument } from '@tidewater/contract';
import { App } from 'antd';
import { useRun } from '../../../shared/graphql/use-run.js';
import { useNow } from '../../../shared/hooks/use-now.js';
import { ReasonModal } from '../../../shared/ui/reason-modal.js';
import { afterDecision, type Deciding } from '../actions.js';
import { effectOfApproval, effectOfRejection } from '../effect.js';
import { useApprovalsText } from '../i18n.js';
import { useSayEffect } from './effect-text.js';

interface DecideModalProps {
  deciding: Deciding;
  close: () => void;
  /** Told when it is decided, not when it is only closed. */
  decided?: () => void;
}

/** Says what the decision will do before it is taken (edge 9), and asks for the words that go with it. */
export function DecideModal({ deciding: { approval, decision }, close, decided }: DecideModalProps) {
  const { t } = useApprovalsText();
  const { message } = App.useApp();
  const run = useRun();
  const now = useNow();
  const sayEffect = useSayEffect();
  const { data } = useQuery(ApprovalPolicyDocument, { skip: approval.kind !== 'INTENT' });
  const approves = decision === 'APPROVE';
  const name = approval.customer?.name ?? t('noCustomer');
  const effect = approves
    ? effectOfApproval(approval, now, data?.policy.intentDays)
    : effectOfRejection(approval, now);
  return (
    <ReasonModal
      title={t(approves ? 'decide.approveTitle' : 'decide.rejectTitle', { name })}
      explanation={sayEffect(effect)}
      okText={t(approves ? 'action.approve' : 'action.reject')}
      danger={!approves}
      minimum={approves ? 0 : 1}
      label={t(approves ? 'decide.comment' : 'decide.rejectReason')}
      placeholder={t(approves ? 'decide.commentPlaceholder' : 'decide.rejectPlaceholder')}
      close={close}
      submit={async (comment) => {
        const outcome = await run(
          ApprovalDecideDocument,
          { id: approval.id, decision, comment: comment || null },
          { pick: (answer) => answer.decideApproval, quiet: true, refetch: afterDecision },
        );
        if (outcome.kind === 'done') {
          void message.success(t(approves ? 'decide.approved' : 'decide.rejected'));
          decided?.();
        }
        return outcome;
      }}
    />
  );
}
