import { type Decision, granted, refused } from '../kernel/decision.js';
import { type Refusal, refusal } from '../kernel/refusal.js';
import type { ApprovalFacts } from './approver-facts.js';
import type { ApprovalEvent } from './events.js';
import type { ApprovalState } from './state.js';

/** AP-2: only the applicant, only while it waits. */
export function whyNotWithdraw(
  state: ApprovalState,
  { actor }: Pick<ApprovalFacts, 'actor'>,
): Refusal | null {
  if (state.status !== 'PENDING') return refusal('ALREADY_DECIDED');
  return actor === state.applicant ? null : refusal('NOT_ALLOWED', { detail: 'NOT_THE_APPLICANT' });
}

export function withdraw(
  state: ApprovalState,
  facts: Pick<ApprovalFacts, 'actor' | 'now'>,
): Decision<ApprovalEvent> {
  const why = whyNotWithdraw(state, facts);
  return why === null ? granted([{ at: facts.now, actor: facts.actor, type: 'Withdrawn' }]) : refused(why);
}

/** Its ground is gone: the customer dropped, was recycled, assigned or signed (edges 8 and 13). */
export function expire(
  state: ApprovalState,
  { now, actor }: Pick<ApprovalFacts, 'actor' | 'now'>,
): readonly ApprovalEvent[] {
  return state.status === 'PENDING' ? [{ at: now, actor, type: 'Expired' }] : [];
}
