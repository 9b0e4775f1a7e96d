import type { Decision } from '../kernel/decision.js';
import type { Instant } from '../kernel/instant.js';
import { endOfDayAfter } from '../kernel/local-day.js';
import type { Refusal } from '../kernel/refusal.js';
import type { CustomerEvent } from './events.js';
import { expiring } from './expiring.js';
import type { Facts, Recipient } from './facts.js';
import { byActor, bySystem } from './happened.js';
import { decide, type Judge, no, whyNot, yes } from './judge.js';
import { overCap } from './over-cap.js';
import { whyNotReason } from './reason.js';
import type { CustomerState, UserId } from './state.js';

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
    const before = ended(customer, facts);
    const over = customer.stage === 'formal' ? null : overCap(before.stage, to.counts, facts.policy);
    const assigned: CustomerEvent = {
      ...stamp,
      type: 'Assigned',
      from: before.from,
      to: to.id,
      deadline: before.deadline,
    };
    return { events: [...before.events, assigned], warnings: over === null ? [] : [over] };
  });
}

interface Ended {
  /** What comes to its end before the new owner begins. */
  readonly events: readonly CustomerEvent[];
  readonly from: UserId | null;
  readonly stage: 'potential' | 'intent';
  /** Fresh days when it comes out of the pool, else null: the old deadline stays (edge 14). */
  readonly deadline: Instant | null;
}

function ended(customer: CustomerState, facts: Facts): Ended {
  const { now, policy, calendar } = facts;
  const fresh = endOfDayAfter(now, policy.potentialDays, calendar.zone);
  if (customer.stage === 'pool') return { events: [], from: null, stage: 'potential', deadline: fresh };
  const { owner } = customer;
  if (customer.stage === 'formal') return { events: [], from: owner, stage: 'potential', deadline: null };
  // Edge 13: the application of the old owner expires.
  const expired = expiring(customer.application, byActor(facts));
  const { deadline } = customer.protection;
  if (now < deadline) return { events: expired, from: owner, stage: customer.stage, deadline: null };
  // Only that application held it: it drops, and is assigned out of the pool.
  const dropped: CustomerEvent = { ...bySystem(now, facts), type: 'Dropped', owner, deadline };
  return { events: [...expired, dropped], from: null, stage: 'potential', deadline: fresh };
}

function judgeFor(to: Recipient | null): Judge<CustomerState> {
  return (state, { actor }) => {
    if (!actor.may.assign) return no('NOT_ALLOWED');
    if (to === null) return yes(state);
    if (!to.active) return no('NOT_ALLOWED', { detail: 'PERSON_GONE', path: ['toUserId'] });
    if (!to.mayRead) return no('NOT_ALLOWED', { detail: 'CANNOT_READ', path: ['toUserId'] });
    return state.stage !== 'pool' && state.owner === to.id
      ? no('NOT_ALLOWED', { detail: 'SAME_PERSON', path: ['toUserId'] })
      : yes(state);
  };
}
