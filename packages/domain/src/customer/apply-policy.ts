import type { Instant } from '../kernel/instant.js';
import { endOfDayAfter } from '../kernel/local-day.js';
import type { CustomerEvent } from './events.js';
import { evolve } from './evolve.js';
import type { Facts, Timing } from './facts.js';
import { byActor } from './happened.js';
import { settle } from './settle.js';
import type { CustomerState, ProtectedCustomer } from './state.js';

/**
 * LC-19 "apply to running ones", edge 24: the stage's start + new days + granted days, never before the end
 * of tomorrow. `timing.policy` is the new policy. The preview and the saving ask this one function.
 */
export function deadlineUnder(
  { stage, protection }: ProtectedCustomer,
  { now, policy, calendar }: Timing,
): Instant {
  const days = (stage === 'potential' ? policy.potentialDays : policy.intentDays) + protection.grantedDays;
  return Math.max(
    endOfDayAfter(protection.stageSince, days, calendar.zone),
    endOfDayAfter(now, 1, calendar.zone),
  );
}

/** The events for one customer when a policy is applied to running ones; none if nothing changes for it. */
export function applyPolicy(state: CustomerState, facts: Facts): readonly CustomerEvent[] {
  const overdue = settle(state, facts);
  const current = overdue.reduce<CustomerState>(evolve, state);
  if (current.stage === 'pool' || current.stage === 'formal') return overdue;
  const deadline = deadlineUnder(current, facts);
  return deadline === current.protection.deadline
    ? overdue
    : [...overdue, { ...byActor(facts), type: 'PolicyApplied', deadline }];
}
