import { type Decision, granted, refused } from '../kernel/decision.js';
import { endOfDayAfter } from '../kernel/local-day.js';
import { type Refusal, refusal } from '../kernel/refusal.js';
import type { CustomerEvent } from './events.js';
import type { Facts } from './facts.js';
import { byActor } from './happened.js';
import { withinCap } from './over-cap.js';
import { reviewDue, reviewNeeded } from './review-needed.js';
import type { CustomerId } from './state.js';

/** LC-2, LC-15: may the actor enter one more customer? */
export function whyNotEnter(facts: Facts): Refusal | null {
  if (!facts.actor.may.enter) return refusal('NOT_ALLOWED');
  const cap = withinCap('potential', facts.counts, facts.policy);
  return 'refusal' in cap ? cap.refusal : null;
}

export interface EnterCommand {
  readonly id: CustomerId;
  /** Why it was entered in spite of a near duplicate (LC-10). */
  readonly reason: string | null;
}

/** A new customer, protected by whoever enters it. Its fields are judged by `validateEntry`. */
export function enter(command: EnterCommand, facts: Facts): Decision<CustomerEvent> {
  const refusal = whyNotEnter(facts);
  if (refusal !== null) return refused(refusal);
  const { now, actor, policy, calendar } = facts;
  const entry = { ...byActor(facts, command.reason), id: command.id, owner: actor.id };
  const review = reviewNeeded(null, facts);
  if (review === 'ON_APPROVAL') {
    return granted([{ ...entry, type: 'EnteredForApproval', reviewDue: reviewDue(facts) }]);
  }
  return granted([
    {
      ...entry,
      type: 'Entered',
      deadline: endOfDayAfter(now, policy.potentialDays, calendar.zone),
      review: review === 'NONE' ? null : { since: now, due: reviewDue(facts) },
    },
  ]);
}
