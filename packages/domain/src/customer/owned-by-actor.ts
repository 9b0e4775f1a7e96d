import type { Facts } from './facts.js';
import { type Judged, no, yes } from './judge.js';
import type { CustomerState, ProtectedCustomer } from './state.js';

/** What only the owner may do, and only while the customer is protected. */
export function protectedByActor(state: CustomerState, facts: Facts): Judged<ProtectedCustomer> {
  if (state.stage === 'pool') return no('IN_POOL');
  if (state.stage === 'formal') return no('FORMAL_STAYS');
  if (state.owner !== facts.actor.id) return no('NOT_OWNER');
  return yes(state);
}

/** LC-4, LC-5, edge 7: an application needs a confirmed protection, time left and none waiting. */
export function mayApply(state: CustomerState, facts: Facts): Judged<ProtectedCustomer> {
  const judged = protectedByActor(state, facts);
  if ('refusal' in judged) return judged;
  const { subject } = judged;
  if (subject.stage === 'potential' && subject.review !== null) {
    return no('REVIEW_PENDING', { until: subject.review.due });
  }
  // Edge 20: past the deadline and not dropped, so an application holds it.
  if (facts.now >= subject.protection.deadline) return no('DEADLINE_PASSED');
  if (subject.application !== null) return no('APPLICATION_PENDING');
  return judged;
}
