import { CheckOutlined, CloseOutlined, UndoOutlined } from '@ant-design/icons';
import { ApprovalWithdrawDocument, type ApprovalRowPartsFragment } from '@tidewater/contract';
import { App } from 'antd';
import { useRun } from '../../shared/graphql/use-run.js';
import type { Action } from '../../shared/ui/action.js';
import { useApprovalsText } from './i18n.js';

/** Asked again after a decision: lists, counts and whatever shows the customer. */
export const afterDecision = [
  'ToDoApprovalInbox',
  'ToDoApprovalTotals',
  'ToDoCounts',
  'ToDoApprovals',
  'CustomerRecord',
  'CustomerJournal',
];

export interface Deciding {
  approval: ApprovalRowPartsFragment;
  decision: 'APPROVE' | 'REJECT';
}

export interface ApprovalActions {
  /** For whoever decides. */
  verdict: Action[];
  /** For the applicant. */
  withdraw: Action | undefined;
}

/** What the viewer may do with an application; what is merely not theirs to do is not offered at all. */
export function useApprovalActions(
  decide: (deciding: Deciding) => void,
): (approval: ApprovalRowPartsFragment) => ApprovalActions {
  const { t } = useApprovalsText();
  const { message, modal } = App.useApp();
  const run = useRun();
  const withdraw = async (id: string) => {
    const outcome = await run(
      ApprovalWithdrawDocument,
      { id },
      { pick: (data) => data.withdrawApproval, refetch: afterDecision },
    );
    if (outcome.kind === 'done') void message.success(t('withdraw.done'));
  };
  return (approval) => {
    if (approval.status !== 'PENDING') return { verdict: [], withdraw: undefined };
    const decidable = refusalOf(approval, 'decideApproval');
    const withdrawable = refusalOf(approval, 'withdrawApproval');
    const whyNot = decidable === 'allowed' ? undefined : decidable.message;
    // A stranger's application is shown without buttons; one's own says why one cannot decide it.
    const mayTry = decidable === 'allowed' || decidable.code === 'OWN_APPLICATION';
    return {
      verdict: mayTry && withdrawable !== 'allowed' ? verdicts(approval, whyNot) : [],
      withdraw:
        withdrawable === 'allowed'
          ? {
              key: 'withdraw',
              label: t('action.withdraw'),
              icon: <UndoOutlined aria-hidden="true" />,
              run: () =>
                void modal.confirm({
                  title: `${t('action.withdraw')}${t('colon')}${approval.customer?.name ?? t(`kind.${approval.kind}`)}`,
                  content: t('withdraw.sure'),
                  okText: t('action.withdraw'),
                  onOk: () => withdraw(approval.id),
                }),
            }
          : undefined,
    };
  };

  function verdicts(approval: ApprovalRowPartsFragment, whyNot: string | undefined): Action[] {
    return [
      {
        key: 'approve',
        label: t('action.approve'),
        icon: <CheckOutlined aria-hidden="true" />,
        whyNot,
        run: () => decide({ approval, decision: 'APPROVE' }),
      },
      {
        key: 'reject',
        label: t('action.reject'),
        icon: <CloseOutlined aria-hidden="true" />,
        whyNot,
        danger: true,
        run: () => decide({ approval, decision: 'REJECT' }),
      },
    ];
  }
}

function refusalOf(approval: ApprovalRowPartsFragment, action: string) {
  const entry = approval.allowed.find((one) => one.action === action);
  if (!entry) return { code: 'NOT_ALLOWED', message: '' } as const;
  return entry.refusal ?? 'allowed';
}
