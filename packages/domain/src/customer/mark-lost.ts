import type { Decision } from '../kernel/decision.js';
import type { Refusal } from '../kernel/refusal.js';
import type { CustomerEvent } from './events.js';
import type { Facts } from './facts.js';
import { byActor } from './happened.js';
import { decide, type Judged, no, whyNot, yes } from './judge.js';
import { whyNotReason } from './reason.js';
import type { CustomerState, OwnedCustomer } from './state.js';

/** LC-20: may the actor say that this customer is lost? Its stage stays what it is (LC-20a). */
export function whyNotMarkLost(state: CustomerState, facts: Facts): Refusal | null {
  return whyNot(judge, state, facts);
}

export interface MarkLostCommand {
  readonly reason: string;
}

export function markLost(
  state: CustomerState,
  { reason }: MarkLostCommand,
  facts: Facts,
): Decision<CustomerEvent> {
  return decide(judge, state, facts, () => {
    const invalid = whyNotReason(reason, 'required');
    return invalid === null
      ? { events: [{ ...byActor(facts, reason.trim()), type: 'MarkedLost' }] }
      : { refusal: invalid };
  });
}

function judge(state: CustomerState, { actor }: Facts): Judged<OwnedCustomer> {
  if (state.stage === 'pool') return no('IN_POOL');
  if (!actor.may.markLost) return no('NOT_ALLOWED');
  return state.lost === null ? yes(state) : no('NOT_ALLOWED', { detail: 'ALREADY_LOST' });
}
