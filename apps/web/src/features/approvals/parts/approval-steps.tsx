import {
  CheckCircleFilled,
  ClockCircleOutlined,
  CloseCircleFilled,
  MinusCircleOutlined,
} from '@ant-design/icons';
import type { ApprovalRecordQuery } from '@tidewater/contract';
import type { ReactNode } from 'react';
import { DateTimeText } from '../../../shared/ui/date-time-text.js';
import { useApprovalsText } from '../i18n.js';

type Approval = NonNullable<ApprovalRecordQuery['approval']>;
type Step = Approval['steps'][number];

interface Mark {
  tone: 'done' | 'bad' | 'now' | 'later';
  icon: ReactNode;
  words: string;
}

/** AP-2: where it stands, from being handed in to the last decision. */
export function ApprovalSteps({ approval }: { approval: Approval }) {
  const { t, list } = useApprovalsText();
  const { status } = approval;
  const current = approval.steps.find((step) => step.decision === null);
  const markOf = (step: Step): Mark => {
    const name = step.decidedBy?.name ?? '–';
    if (step.decision === 'APPROVE')
      return {
        tone: 'done',
        icon: <CheckCircleFilled aria-hidden="true" />,
        words: t('step.approved', { name }),
      };
    if (step.decision === 'REJECT')
      return {
        tone: 'bad',
        icon: <CloseCircleFilled aria-hidden="true" />,
        words: t('step.rejected', { name }),
      };
    if (status === 'WITHDRAWN' || status === 'EXPIRED')
      return {
        tone: 'later',
        icon: <MinusCircleOutlined aria-hidden="true" />,
        words: t(`step.ended.${status}`),
      };
    if (status === 'PENDING' && step === current) {
      const names = list(step.approvers.map((person) => person.name));
      return {
        tone: 'now',
        icon: <ClockCircleOutlined aria-hidden="true" />,
        words: t('step.waitingFor', { names }),
      };
    }
    return { tone: 'later', icon: <MinusCircleOutlined aria-hidden="true" />, words: t('step.skipped') };
  };
  return (
    <ol className="approval-steps">
      <StepLine
        title={t('step.submitted')}
        mark={{
          tone: 'done',
          icon: <CheckCircleFilled aria-hidden="true" />,
          words: approval.applicant.name,
        }}
        at={approval.createdAt}
      />
      {approval.steps.map((step, index) => (
        <StepLine
          // The chain of an application never changes its order.
          // oxlint-disable-next-line react/no-array-index-key
          key={index}
          title={t(isKnown(step.name) ? `step.${step.name}` : 'step.other')}
          mark={markOf(step)}
          at={step.at ?? (status === 'PENDING' ? null : approval.decidedAt)}
          comment={step.comment}
          current={status === 'PENDING' && step === current}
        />
      ))}
    </ol>
  );
}

interface StepLineProps {
  title: string;
  mark: Mark;
  at: string | null;
  comment?: string | null;
  current?: boolean;
}

function StepLine({ title, mark, at, comment, current = false }: StepLineProps) {
  return (
    <li className="approval-step" data-tone={mark.tone} aria-current={current ? 'step' : undefined}>
      <span className="approval-step-icon" aria-hidden="true">
        {mark.icon}
      </span>
      <div>
        <strong>{title}</strong>
        <p>
          {mark.words}
          {at ? (
            <span className="quiet">
              {' · '}
              <DateTimeText value={at} />
            </span>
          ) : null}
        </p>
        {comment ? <p className="approval-comment">{comment}</p> : null}
      </div>
    </li>
  );
}

const isKnown = (name: string): name is 'superior' | 'review' => name === 'superior' || name === 'review';
