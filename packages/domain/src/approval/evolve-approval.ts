import type { ApprovalEvent } from './events.js';
import type { ApprovalState, ApprovalStatus, ApprovalStep } from './state.js';

/** The only place an approval's state changes. An event that cannot follow is a fault of ours and throws. */
export function evolveApproval(state: ApprovalState | null, event: ApprovalEvent): ApprovalState {
  if (event.type === 'Submitted') return begin(event);
  if (state === null || state.status !== 'PENDING') {
    throw new Error(`${event.type} cannot follow ${state === null ? 'nothing' : state.status}`);
  }
  switch (event.type) {
    case 'StepDecided': {
      const { at, actor, insteadOf, decision, comment } = event;
      const by = { by: actor ?? '', ...(insteadOf !== undefined && { insteadOf }) };
      return withStep(state, event.step, (step) => ({
        ...step,
        decisions: [...step.decisions, { ...by, decision, comment, at }],
      }));
    }
    case 'StepStarted':
      return {
        ...withStep(state, event.step, (step) => ({ ...step, ...event.start, startedAt: event.at })),
        current: event.step,
      };
    case 'StepEscalated':
      return withStep(state, event.step, (step) => ({
        ...step,
        ...event.start,
        escalations: step.escalations + 1,
      }));
    case 'StepTimedOut':
      return withStep(state, event.step, (step) => ({ ...step, due: null }));
    case 'ApplicantChanged': {
      const { to, approvers } = event;
      return { ...withStep(state, state.current, (step) => ({ ...step, approvers })), applicant: to };
    }
    case 'ApproversChanged':
      return withStep(state, state.current, (step) => ({ ...step, approvers: event.approvers }));
    case 'TimeChanged':
      return { ...state, expiresAt: event.expiresAt };
    case 'Approved':
      return closed(state, 'APPROVED', event.at);
    case 'Rejected':
      return closed(state, 'REJECTED', event.at);
    case 'Withdrawn':
      return closed(state, 'WITHDRAWN', event.at);
    case 'Expired':
      return closed(state, 'EXPIRED', event.at);
    default:
      return event satisfies never;
  }
}

function begin(event: ApprovalEvent & { readonly type: 'Submitted' }): ApprovalState {
  const { id, kind, customer, applicant, reason, days, expiresAt, at, steps, first } = event;
  return {
    id,
    kind,
    status: 'PENDING',
    customer,
    applicant,
    reason,
    days,
    submittedAt: at,
    closedAt: null,
    expiresAt,
    current: 0,
    steps: steps.map((definition, index) => ({
      definition,
      approvers: index === 0 ? first.approvers : [],
      startedAt: index === 0 ? at : null,
      due: index === 0 ? first.due : null,
      decisions: [],
      escalations: 0,
    })),
  };
}

function withStep(
  state: ApprovalState,
  index: number,
  change: (step: ApprovalStep) => ApprovalStep,
): ApprovalState {
  return { ...state, steps: state.steps.map((step, at) => (at === index ? change(step) : step)) };
}

function closed(state: ApprovalState, status: ApprovalStatus, closedAt: number): ApprovalState {
  return { ...state, status, closedAt };
}
