import type { Decision } from '../kernel/decision.js';
import type { Instant } from '../kernel/instant.js';
import { endOfDayAfter } from '../kernel/local-day.js';
import type { Refusal } from '../kernel/refusal.js';
import type { CustomerEvent } from './events.js';
import { expiring } from './expiring.js';
import type { Facts } from './facts.js';
import { byDecision } from './happened.js';
import { decide, type Judged, no, whyNot, yes } from './judge.js';
import { whyNotReason } from './reason.js';
import type { CustomerId, CustomerState, PendingApplication, UserId } from './state.js';

/** Who waits for the review, and whether approval is what starts the protection (mode ON_APPROVAL). */
interface Reviewed {
  readonly owner: UserId;
  readonly startsNow: boolean;
  readonly application: PendingApplication | null;
}

/** LC-9 保护审核: may the actor decide this protection? */
export function whyNotReviewProtection(state: CustomerState, facts: Facts): Refusal | null {
  return whyNot(judge, state, facts);
}

export interface ReviewProtectionCommand {
  readonly decision: 'APPROVE' | 'REJECT';
  readonly reason: string | null;
  /** The customer it really is, when it turns out to be another's (edge 12). */
  readonly duplicateOf: CustomerId | null;
  /** Nobody decided: the step's time ran out, and this is what it says for that case (AP-1). */
  readonly byTime?: boolean;
}

export function reviewProtection(
  state: CustomerState,
  { decision, reason, duplicateOf, byTime = false }: ReviewProtectionCommand,
  facts: Facts,
): Decision<CustomerEvent> {
  return decide(byTime ? whoeverActs : judge, state, facts, ({ owner, startsNow, application }) => {
    const invalid = whyNotReason(reason, decision === 'REJECT' && !byTime ? 'required' : 'optional');
    if (invalid !== null) return { refusal: invalid };
    const stamp = { ...byDecision({ byTime, comment: reason?.trim() || null }, facts), owner };
    if (decision === 'REJECT') {
      return { events: [...expiring(application, stamp), { ...stamp, type: 'ReviewRejected', duplicateOf }] };
    }
    return { events: [{ ...stamp, type: 'ReviewApproved', deadline: startsNow ? deadline(facts) : null }] };
  });
}

function deadline({ now, policy, calendar }: Facts): Instant {
  return endOfDayAfter(now, policy.potentialDays, calendar.zone);
}

function judge(state: CustomerState, { actor }: Facts): Judged<Reviewed> {
  if (!actor.may.review) return no('NOT_ALLOWED');
  const waiting = whoeverActs(state);
  // Edge 11: one's own protection is another reviewer's.
  return 'subject' in waiting && waiting.subject.owner === actor.id ? no('OWN_APPLICATION') : waiting;
}

function whoeverActs(state: CustomerState): Judged<Reviewed> {
  const waiting = reviewedIn(state);
  return waiting === null ? no('ALREADY_DECIDED', { detail: 'NOTHING_PENDING' }) : yes(waiting);
}

function reviewedIn(state: CustomerState): Reviewed | null {
  if (state.stage === 'potential' && state.review !== null) {
    return { owner: state.owner, startsNow: false, application: state.application };
  }
  if (state.stage === 'pool' && state.reservation !== null) {
    return { owner: state.reservation.by, startsNow: true, application: null };
  }
  return null;
}
