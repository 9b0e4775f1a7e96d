import type { Decision } from '../kernel/decision.js';
import { type Refusal, refusal } from '../kernel/refusal.js';
import type { LifecyclePolicy } from '../policy/lifecycle-policy.js';
import type { CustomerEvent } from './events.js';
import type { Facts } from './facts.js';
import { byActor } from './happened.js';
import { decide, type Judged, no, whyNot } from './judge.js';
import { mayApply } from './owned-by-actor.js';
import { whyNotReason } from './reason.js';
import type { ApplicationId, CustomerState, ProtectedCustomer } from './state.js';

/** LC-5 时间加权申请: may the owner ask for more time? */
export function whyNotApplyForExtension(state: CustomerState, facts: Facts): Refusal | null {
  return whyNot(judge, state, facts);
}

export interface ApplyForExtensionCommand {
  readonly application: ApplicationId;
  readonly days: number;
  readonly reason: string;
}

export function applyForExtension(
  state: CustomerState,
  { application, days, reason }: ApplyForExtensionCommand,
  facts: Facts,
): Decision<CustomerEvent> {
  return decide(judge, state, facts, ({ owner }) => {
    const invalid = whyNotDays(days, facts.policy) ?? whyNotReason(reason, 'required');
    if (invalid !== null) return { refusal: invalid };
    const stamp = byActor(facts, reason.trim());
    return { events: [{ ...stamp, type: 'ExtensionApplied', application, applicant: owner, days }] };
  });
}

function judge(state: CustomerState, facts: Facts): Judged<ProtectedCustomer> {
  const judged = mayApply(state, facts);
  if ('refusal' in judged) return judged;
  const { extensionTimes } = facts.policy;
  const { grantsUsed } = judged.subject.protection;
  return grantsUsed >= extensionTimes
    ? no('EXTENSIONS_USED_UP', { limit: extensionTimes, count: grantsUsed })
    : judged;
}

/** Edge 10: whole days, at least one and at most what a grant may give. */
function whyNotDays(days: number, { extensionDays }: LifecyclePolicy): Refusal | null {
  const path = ['days'];
  if (!Number.isInteger(days)) {
    return refusal('INVALID', { path, fields: [{ path, problem: 'NOT_WHOLE' }] });
  }
  if (days < 1) return refusal('INVALID', { path, fields: [{ path, problem: 'TOO_SMALL', limit: 1 }] });
  return days > extensionDays
    ? refusal('INVALID', {
        path,
        limit: extensionDays,
        fields: [{ path, problem: 'TOO_LARGE', limit: extensionDays }],
      })
    : null;
}
