import type { Refusal } from '../kernel/refusal.js';
import type { Facts } from './facts.js';
import { type Judged, no, whyNot, yes } from './judge.js';
import type { CustomerState, OwnedCustomer } from './state.js';

/** AC-5: may the actor give others access to it? What lies in the pool is nobody's to share. */
export function whyNotShare(state: CustomerState, facts: Facts): Refusal | null {
  return whyNot(judge, state, facts);
}

function judge(state: CustomerState, { actor }: Facts): Judged<OwnedCustomer> {
  if (state.stage === 'pool') return no('IN_POOL');
  return actor.may.share ? yes(state) : no('NOT_ALLOWED');
}
