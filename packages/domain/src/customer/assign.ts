import type { Decision } from '../kernel/decision.js';
import { endOfDayAfter } from '../kernel/local-day.js';
import type { Refusal } from '../kernel/refusal.js';
import type { CustomerEvent } from './events.js';
import { expiring } from './expiring.js';
import type { Facts, Recipient } from './facts.js';
import { byActor } from './happened.js';
import { decide, type Judge, no, whyNot, yes } from './judge.js';
import { overCap } from './over-cap.js';
import { whyNotReason } from './reason.js';
import type { CustomerState } from './state.js';

/**
 * LC-14b 选择分配: may the actor give it to this person? Null recipient: to anybody at all.
 * Exempt from cooldown, lock and daily cap (edge 14).
 */
export function whyNotAssign(state: CustomerState, to: Recipient | null, facts: Facts): Refusal | null {
  return whyNot(judgeFor(to), state, facts);
}

export interface AssignCommand {
  readonly to: Recipient;
  readonly reason: string | null;
}

export function assign(
  state: CustomerState,
  { to, reason }: AssignCommand,
  facts: Facts,
): Decision<CustomerEvent> {
  return decide(judgeFor(to), state, facts, (customer) => {
    const invalid = whyNotReason(reason, 'optional');
    if (invalid !== null) return { refusal: invalid };
    const stamp = byActor(facts, reason?.trim() || null);
    const { now, policy, calendar } = facts;
    const stage = customer.stage === 'pool' ? 'potential' : customer.stage;
    const over = stage === 'formal' ? null : overCap(stage, to.counts, policy);
    const assigned: CustomerEvent = {
      ...stamp,
      type: 'Assigned',
      from: customer.stage === 'pool' ? null : customer.owner,
      to: to.id,
      deadline: customer.stage === 'pool' ? endOfDayAfter(now, policy.potentialDays, calendar.zone) : null,
    };
    const application = 'application' in customer ? customer.application : null;
    return { events: [...expiring(application, stamp), assigned], warnings: over === null ? [] : [over] };
  });
}

function judgeFor(to: Recipient | null): Judge<CustomerState> {
  return (state, { actor }) => {
    if (!actor.may.assign) return no('NOT_ALLOWED');
    if (to === null) return yes(state);
    if (!to.active) return no('NOT_ALLOWED', { detail: 'PERSON_GONE', path: ['toUserId'] });
    return state.stage !== 'pool' && state.owner === to.id
      ? no('NOT_ALLOWED', { detail: 'SAME_PERSON', path: ['toUserId'] })
      : yes(state);
  };
}
