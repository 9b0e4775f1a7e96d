import type { Decision } from '../kernel/decision.js';
import type { Refusal } from '../kernel/refusal.js';
import type { CustomerEvent } from './events.js';
import { expiring } from './expiring.js';
import type { Facts } from './facts.js';
import { byActor } from './happened.js';
import { decide, type Judged, no, whyNot, yes } from './judge.js';
import { whyNotReason } from './reason.js';
import type { CustomerState, ProtectedCustomer } from './state.js';

/** LC-14c 回收: may the actor take it back into the pool? */
export function whyNotRecycle(state: CustomerState, facts: Facts): Refusal | null {
  return whyNot(judge, state, facts);
}

export interface RecycleCommand {
  readonly reason: string;
}

export function recycle(
  state: CustomerState,
  { reason }: RecycleCommand,
  facts: Facts,
): Decision<CustomerEvent> {
  return decide(judge, state, facts, ({ owner, application }) => {
    const invalid = whyNotReason(reason, 'required');
    if (invalid !== null) return { refusal: invalid };
    const stamp = byActor(facts, reason.trim());
    return { events: [...expiring(application, stamp), { ...stamp, type: 'Recycled', owner }] };
  });
}

function judge(state: CustomerState, { actor }: Facts): Judged<ProtectedCustomer> {
  if (!actor.may.recycle) return no('NOT_ALLOWED');
  if (state.stage === 'formal') return no('FORMAL_STAYS');
  return state.stage === 'pool' ? no('IN_POOL') : yes(state);
}
