import type { Instant } from '../kernel/instant.js';
import type { ApprovalFacts } from './approver-facts.js';
import { currentStep, goOn } from './decide-step.js';
import type { ApprovalEvent } from './events.js';
import { evolveApproval } from './evolve-approval.js';
import { escalatedApprovers } from './resolve-approvers.js';
import { dueOf } from './start-step.js';
import type { ApprovalState } from './state.js';

/** When the waiting step runs out by its own limit; the customer's time (`expiresAt`) is the customer's rule. */
export function approvalDeadline(state: ApprovalState): Instant | null {
  return state.status === 'PENDING' ? currentStep(state).due : null;
}

/** AP-1: what has run out by now: escalated, approved or rejected as the step says, stamped with its due instant. */
export function settleApproval(state: ApprovalState, facts: ApprovalFacts): readonly ApprovalEvent[] {
  const events: ApprovalEvent[] = [];
  for (let current = state; ;) {
    const due = approvalDeadline(current);
    if (due === null || due > facts.now) return events;
    const fallen = whatRanOut(current, { ...facts, now: due, actor: null });
    events.push(...fallen);
    current = fallen.reduce<ApprovalState>(evolveApproval, current);
  }
}

function whatRanOut(state: ApprovalState, facts: ApprovalFacts): readonly ApprovalEvent[] {
  const { definition, approvers } = currentStep(state);
  const { now: at, actor } = facts;
  const step = state.current;
  switch (definition.onTimeOut) {
    case 'escalate': {
      const further = escalatedApprovers(approvers, state.applicant, facts.people);
      // Nobody further up: it waits with those it has, without a time of its own.
      const due = further.length > approvers.length ? dueOf(definition, facts) : null;
      return [{ at, actor, type: 'StepEscalated', step, start: { approvers: further, due } }];
    }
    case 'approve':
      return [{ at, actor, type: 'StepTimedOut', step, outcome: 'APPROVE' }, ...goOn(state, facts)];
    case 'reject':
      return [
        { at, actor, type: 'StepTimedOut', step, outcome: 'REJECT' },
        { at, actor, type: 'Rejected' },
      ];
    default:
      return definition.onTimeOut satisfies never;
  }
}
