import type { Instant } from '../kernel/instant.js';
import type { Facts, Timing } from './facts.js';
import type { UserId } from './state.js';

/** The part of a journal line that says when, who, why and under which policy (LC-1). */
export interface Stamp {
  readonly at: Instant;
  readonly actor: UserId | null;
  readonly reason: string | null;
  readonly policyVersion: number;
}

export function byActor({ now, actor, policy }: Facts, reason: string | null = null): Stamp {
  return { at: now, actor: actor.id, reason, policyVersion: policy.version };
}

/** A decision's stamp: an approver made it, or the time of a step ran out (AP-1). */
export function byDecision(
  { byTime = false, comment }: { readonly byTime?: boolean; readonly comment: string | null },
  facts: Facts,
): Stamp {
  return byTime ? bySystem(facts.now, facts) : byActor(facts, comment);
}

/** The system acts, because a time was up. */
export function bySystem(at: Instant, { policy }: Pick<Timing, 'policy'>): Stamp {
  return { at, actor: null, reason: null, policyVersion: policy.version };
}
