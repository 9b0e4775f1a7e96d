import type { Instant } from '../kernel/instant.js';
import type { CustomerEvent } from './events.js';
import { evolve } from './evolve.js';
import { expiring } from './expiring.js';
import type { Timing } from './facts.js';
import { bySystem } from './happened.js';
import { type Deadline, nextDeadline } from './next-deadline.js';
import type { CustomerState } from './state.js';

/**
 * What has fallen due by `now`, stamped with its own instant (edge 20), never before `notBefore`.
 * The sweep commits it; every command does it first.
 */
export function settle(state: CustomerState, timing: Timing, notBefore?: Instant): CustomerEvent[] {
  if (timing.now < earliestChange(state)) return [];
  const events: CustomerEvent[] = [];
  for (let current = state; ;) {
    const next = nextDeadline(current, timing);
    if (next === null || next.at > timing.now) return events;
    const due = whatFallsDue(current, next, Math.max(next.at, notBefore ?? next.at), timing);
    if (due.length === 0) return events;
    events.push(...due);
    current = due.reduce<CustomerState>(evolve, current);
  }
}

/** Nothing can fall due before; spares most questions the calendar. */
function earliestChange(state: CustomerState): Instant {
  switch (state.stage) {
    case 'formal':
      return Infinity;
    case 'pool':
      return state.reservation?.reviewDue ?? Infinity;
    case 'intent':
      return state.protection.deadline;
    case 'potential':
      return Math.min(state.protection.deadline, state.review?.due ?? Infinity);
    default:
      return state satisfies never;
  }
}

/** The state as it is now, whether or not the sweep has been there. */
export function settled(state: CustomerState, timing: Timing): CustomerState {
  return settle(state, timing).reduce<CustomerState>(evolve, state);
}

function whatFallsDue(
  state: CustomerState,
  { what }: Deadline,
  at: Instant,
  timing: Timing,
): readonly CustomerEvent[] {
  const stamp = bySystem(at, timing);
  if (state.stage === 'formal') return [];
  if (state.stage === 'pool') {
    return state.reservation === null
      ? []
      : [{ ...stamp, type: 'ReviewLapsed', owner: state.reservation.by }];
  }
  if (what === 'REVIEW_LAPSES') {
    return [...expiring(state.application, stamp), { ...stamp, type: 'ReviewLapsed', owner: state.owner }];
  }
  return [
    ...expiring(state.application, stamp),
    { ...stamp, type: 'Dropped', owner: state.owner, deadline: state.protection.deadline },
  ];
}
