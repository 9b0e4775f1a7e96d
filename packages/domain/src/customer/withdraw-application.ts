import type { Decision } from '../kernel/decision.js';
import type { Refusal } from '../kernel/refusal.js';
import type { CustomerEvent } from './events.js';
import { withdrawing } from './expiring.js';
import type { Facts } from './facts.js';
import { byActor } from './happened.js';
import { decide, type Judged, no, whyNot, yes } from './judge.js';
import type { CustomerState, PendingApplication } from './state.js';

/** AP-2: the applicant may take it back; during a hold the customer then drops at once. */
export function whyNotWithdrawApplication(state: CustomerState, facts: Facts): Refusal | null {
  return whyNot(judge, state, facts);
}

export function withdrawApplication(state: CustomerState, facts: Facts): Decision<CustomerEvent> {
  return decide(judge, state, facts, (application) => ({
    events: withdrawing(application, byActor(facts)),
  }));
}

function judge(state: CustomerState, { actor }: Facts): Judged<PendingApplication> {
  if (state.stage === 'pool' || state.stage === 'formal' || state.application === null) {
    return no('ALREADY_DECIDED', { detail: 'NOTHING_PENDING' });
  }
  return state.application.applicant === actor.id
    ? yes(state.application)
    : no('NOT_ALLOWED', { detail: 'NOT_THE_APPLICANT' });
}
