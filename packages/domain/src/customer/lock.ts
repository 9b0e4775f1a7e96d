import type { Decision } from '../kernel/decision.js';
import type { Refusal } from '../kernel/refusal.js';
import type { CustomerEvent } from './events.js';
import type { Facts } from './facts.js';
import { byActor } from './happened.js';
import { decide, type Judged, no, whyNot, yes } from './judge.js';
import { whyNotReason } from './reason.js';
import type { CustomerState, PoolCustomer } from './state.js';

/** LC-8: may the actor keep this pool customer from being claimed? */
export function whyNotLock(state: CustomerState, facts: Facts): Refusal | null {
  return whyNot(judge, state, facts);
}

export interface LockCommand {
  readonly reason: string;
}

export function lock(state: CustomerState, { reason }: LockCommand, facts: Facts): Decision<CustomerEvent> {
  return decide(judge, state, facts, () => {
    const invalid = whyNotReason(reason, 'required');
    return invalid === null
      ? { events: [{ ...byActor(facts, reason.trim()), type: 'Locked' }] }
      : { refusal: invalid };
  });
}

function judge(state: CustomerState, { actor }: Facts): Judged<PoolCustomer> {
  if (!actor.may.lock) return no('NOT_ALLOWED');
  if (state.stage !== 'pool') return no('NOT_IN_POOL');
  if (state.lock !== null) return no('LOCKED');
  return state.reservation === null ? yes(state) : no('LOCKED', { detail: 'RESERVED' });
}
