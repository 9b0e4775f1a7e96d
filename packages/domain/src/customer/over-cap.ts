import type { Warning } from '../kernel/decision.js';
import type { LifecyclePolicy } from '../policy/lifecycle-policy.js';
import type { Counts } from './facts.js';
import { type Judged, no, yes } from './judge.js';

/** LC-15: one more of this stage, or the number that stands against it. */
export function withinCap(
  stage: 'potential' | 'intent',
  counts: Counts | null,
  policy: LifecyclePolicy,
): Judged<null> {
  const over = overCap(stage, counts, policy);
  return over === null ? yes(null) : no('QUOTA_REACHED', { limit: over.limit, count: over.count });
}

/** Edge 14: an assignment over the cap is allowed, but both sides are told. */
export function overCap(
  stage: 'potential' | 'intent',
  counts: Counts | null,
  policy: LifecyclePolicy,
): Warning | null {
  if (counts === null) return null;
  const limit = stage === 'potential' ? policy.potentialCap : policy.intentCap;
  const count = counts[stage];
  return count >= limit ? { code: 'OVER_CAP', limit, count } : null;
}
