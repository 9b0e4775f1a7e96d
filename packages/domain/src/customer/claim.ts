import type { Decision } from '../kernel/decision.js';
import { endOfDayAfter } from '../kernel/local-day.js';
import { type FieldProblem, invalidUnlessEmpty, type Refusal } from '../kernel/refusal.js';
import { cooldownUntil } from './cooldown.js';
import type { CustomerEvent } from './events.js';
import type { Facts } from './facts.js';
import { byActor } from './happened.js';
import { decide, type Judged, no, whyNot, yes } from './judge.js';
import { withinCap } from './over-cap.js';
import { reviewDue, reviewNeeded } from './review-needed.js';
import type { CustomerState, PoolCustomer } from './state.js';

/** For so long the loser of a race is told that it was taken, and by whom (edge 19). */
export const takenWindowMs = 10 * 60_000;

/** LC-8: may the actor protect this pool customer? The order of the answers is edge 19. */
export function whyNotClaim(state: CustomerState, facts: Facts): Refusal | null {
  return whyNot(judge, state, facts);
}

export interface ClaimCommand {
  /** Required fields an incomplete import still lacks after what the claim brings along (edge 25). */
  readonly missing: readonly FieldProblem[];
}

export function claim(state: CustomerState, command: ClaimCommand, facts: Facts): Decision<CustomerEvent> {
  return decide(judge, state, facts, (customer) => {
    const incomplete = customer.incomplete ? invalidUnlessEmpty(command.missing) : null;
    if (incomplete !== null) return { refusal: incomplete };
    const stamp = byActor(facts);
    const completed: CustomerEvent[] = customer.incomplete ? [{ ...stamp, type: 'Completed' }] : [];
    return { events: [...completed, protection(customer, facts)] };
  });
}

function protection(customer: PoolCustomer, facts: Facts): CustomerEvent {
  const stamp = { ...byActor(facts), owner: facts.actor.id };
  const review = reviewNeeded(customer, facts);
  if (review === 'ON_APPROVAL') return { ...stamp, type: 'Reserved', reviewDue: reviewDue(facts) };
  const { now, policy, calendar } = facts;
  return {
    ...stamp,
    type: 'Claimed',
    deadline: endOfDayAfter(now, policy.potentialDays, calendar.zone),
    review: review === 'NONE' ? null : { since: now, due: reviewDue(facts) },
  };
}

function judge(state: CustomerState, facts: Facts): Judged<PoolCustomer> {
  const { now, actor, policy, calendar } = facts;
  if (!actor.may.claim) return no('NOT_ALLOWED');
  if (state.stage !== 'pool') {
    const lostRace =
      state.stage === 'potential' && state.owner !== actor.id && now < state.protection.since + takenWindowMs;
    return no(lostRace ? 'TAKEN' : 'NOT_IN_POOL');
  }
  if (state.lock !== null) return no('LOCKED');
  if (state.reservation !== null) {
    return no('LOCKED', { detail: 'RESERVED', until: state.reservation.reviewDue });
  }
  const until = cooldownUntil(state, facts);
  if (until !== null) return no('COOLDOWN', { until });
  const cap = withinCap('potential', facts.counts, policy);
  if ('refusal' in cap) return cap;
  if (facts.counts !== null && facts.counts.claimsToday >= policy.dailyClaimCap) {
    return no('DAILY_CLAIM_CAP', {
      limit: policy.dailyClaimCap,
      count: facts.counts.claimsToday,
      until: endOfDayAfter(now, 0, calendar.zone),
    });
  }
  return yes(state);
}
