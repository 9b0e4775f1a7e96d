import type { Decision } from '../kernel/decision.js';
import type { Refusal } from '../kernel/refusal.js';
import type { CustomerEvent } from './events.js';
import type { Facts } from './facts.js';
import { byActor } from './happened.js';
import { decide, type Judged, no, whyNot, yes } from './judge.js';
import { withinCap } from './over-cap.js';
import { mayApply } from './owned-by-actor.js';
import { whyNotReason } from './reason.js';
import type { ApplicationId, CustomerState, PotentialCustomer } from './state.js';

/** LC-4: may the actor ask to make it an intent customer? */
export function whyNotApplyForIntent(state: CustomerState, facts: Facts): Refusal | null {
  return whyNot(judge, state, facts);
}

export interface ApplyForIntentCommand {
  readonly application: ApplicationId;
  readonly reason: string;
}

export function applyForIntent(
  state: CustomerState,
  { application, reason }: ApplyForIntentCommand,
  facts: Facts,
): Decision<CustomerEvent> {
  return decide(judge, state, facts, ({ owner }) => {
    const invalid = whyNotReason(reason, 'required');
    if (invalid !== null) return { refusal: invalid };
    const stamp = byActor(facts, reason.trim());
    return { events: [{ ...stamp, type: 'IntentApplied', application, applicant: owner }] };
  });
}

function judge(state: CustomerState, facts: Facts): Judged<PotentialCustomer> {
  const judged = mayApply(state, facts);
  if ('refusal' in judged) return judged;
  const { subject } = judged;
  if (subject.stage === 'intent') return no('NOT_ALLOWED', { detail: 'ALREADY_INTENT' });
  // Edge 17: asked here and again at the decision.
  const cap = withinCap('intent', facts.counts, facts.policy);
  return 'refusal' in cap ? cap : yes(subject);
}
