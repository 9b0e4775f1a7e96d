import type { Decision } from '../kernel/decision.js';
import type { Refusal } from '../kernel/refusal.js';
import type { CustomerEvent } from './events.js';
import type { Facts } from './facts.js';
import { byActor } from './happened.js';
import { decide, type Judged, no, whyNot, yes } from './judge.js';
import type { CustomerState, PoolCustomer } from './state.js';

/** LC-8: may the actor open it for claims again? A name reserved for approval is not a lock to be opened. */
export function whyNotUnlock(state: CustomerState, facts: Facts): Refusal | null {
  return whyNot(judge, state, facts);
}

export function unlock(state: CustomerState, facts: Facts): Decision<CustomerEvent> {
  return decide(judge, state, facts, () => ({ events: [{ ...byActor(facts), type: 'Unlocked' }] }));
}

function judge(state: CustomerState, { actor }: Facts): Judged<PoolCustomer> {
  if (!actor.may.lock) return no('NOT_ALLOWED');
  if (state.stage !== 'pool') return no('NOT_IN_POOL');
  return state.lock === null ? no('NOT_ALLOWED', { detail: 'NOT_LOCKED' }) : yes(state);
}
