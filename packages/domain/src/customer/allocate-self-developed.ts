import type { Decision } from '../kernel/decision.js';
import { endOfDayAfter } from '../kernel/local-day.js';
import type { Refusal } from '../kernel/refusal.js';
import type { CustomerEvent } from './events.js';
import type { Facts, Recipient } from './facts.js';
import { byActor } from './happened.js';
import { decide, type Judge, no, whyNot, yes } from './judge.js';
import { withinCap } from './over-cap.js';
import type { CustomerState, PoolCustomer } from './state.js';

/**
 * LC-14a 自拓: may it go back to the person who entered it? `enteredBy` is that person as of now; null leaves
 * the person unjudged. Refused row by row (edge 15).
 */
export function whyNotAllocateSelfDeveloped(
  state: CustomerState,
  enteredBy: Recipient | null,
  facts: Facts,
): Refusal | null {
  return whyNot(judgeFor(enteredBy), state, facts);
}

export function allocateSelfDeveloped(
  state: CustomerState,
  enteredBy: Recipient,
  facts: Facts,
): Decision<CustomerEvent> {
  return decide(judgeFor(enteredBy), state, facts, (customer) => {
    const deadline = endOfDayAfter(facts.now, facts.policy.potentialDays, facts.calendar.zone);
    return { events: [{ ...byActor(facts), type: 'Allocated', to: customer.enteredBy, deadline }] };
  });
}

function judgeFor(enteredBy: Recipient | null): Judge<PoolCustomer> {
  return (state, { actor, policy }) => {
    if (!actor.may.assign) return no('NOT_ALLOWED');
    if (state.stage === 'formal') return no('FORMAL_STAYS');
    if (state.stage !== 'pool') return no('NOT_IN_POOL');
    // A batch by rule does not break a lock; assigning to a chosen person does.
    if (state.lock !== null) return no('LOCKED');
    if (state.reservation !== null) return no('LOCKED', { detail: 'RESERVED' });
    if (enteredBy === null) return yes(state);
    if (!enteredBy.active || enteredBy.id !== state.enteredBy) {
      return no('NOT_ALLOWED', { detail: 'PERSON_GONE', path: ['creator'] });
    }
    const cap = withinCap('potential', enteredBy.counts, policy);
    return 'refusal' in cap ? cap : yes(state);
  };
}
