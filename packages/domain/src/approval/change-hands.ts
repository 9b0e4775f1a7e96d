import type { UserId } from '../customer/state.js';
import type { ApprovalFacts } from './approver-facts.js';
import { currentStep } from './decide-step.js';
import type { ApprovalEvent } from './events.js';
import { resolveApprovers } from './resolve-approvers.js';
import type { ApprovalState } from './state.js';

/**
 * Edge 13: after a handover the application goes on with the new owner, and to the next superior if the new owner
 * is its approver. `facts.people` are those of the new applicant.
 */
export function changeApplicant(
  state: ApprovalState,
  to: UserId,
  { now: at, actor, people }: ApprovalFacts,
): readonly ApprovalEvent[] {
  if (state.status !== 'PENDING' || state.applicant === to) return [];
  const { approvers, definition } = currentStep(state);
  const left = approvers.filter((id) => id !== to);
  const next = left.length > 0 ? left : resolveApprovers(definition.approvers, to, people);
  return [{ at, actor, type: 'ApplicantChanged', to, approvers: next }];
}

/** LC-14e, AP-2: someone leaves or is away; what waits for them waits for another. */
export function replaceApprover(
  state: ApprovalState,
  from: UserId,
  to: UserId,
  { now: at, actor, people }: ApprovalFacts,
): readonly ApprovalEvent[] {
  if (state.status !== 'PENDING') return [];
  const { approvers, definition } = currentStep(state);
  if (!approvers.includes(from)) return [];
  const replaced = new Set(approvers.map((id) => (id === from ? to : id)));
  replaced.delete(state.applicant);
  const next =
    replaced.size > 0 ? [...replaced] : resolveApprovers(definition.approvers, state.applicant, people);
  return [{ at, actor, type: 'ApproversChanged', approvers: next }];
}
