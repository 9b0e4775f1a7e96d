import type { Decision } from '../kernel/decision.js';
import type { Refusal } from '../kernel/refusal.js';
import type { CustomerEvent } from './events.js';
import { withdrawing } from './expiring.js';
import type { Facts } from './facts.js';
import { byActor } from './happened.js';
import { decide, whyNot } from './judge.js';
import { protectedByActor } from './owned-by-actor.js';
import { whyNotReason } from './reason.js';
import type { CustomerState } from './state.js';

/** LC-6: may the actor give this customer up? Also while its review is pending (edge 7). */
export function whyNotAbandon(state: CustomerState, facts: Facts): Refusal | null {
  return whyNot(protectedByActor, state, facts);
}

export interface AbandonCommand {
  readonly reason: string;
}

export function abandon(
  state: CustomerState,
  { reason }: AbandonCommand,
  facts: Facts,
): Decision<CustomerEvent> {
  return decide(protectedByActor, state, facts, ({ owner, application }) => {
    const invalid = whyNotReason(reason, 'required');
    if (invalid !== null) return { refusal: invalid };
    const stamp = byActor(facts, reason.trim());
    return { events: [...withdrawing(application, stamp), { ...stamp, type: 'Abandoned', owner }] };
  });
}
