import type { LocalDate } from '../kernel/instant.js';
import { daysBetween } from '../kernel/local-day.js';
import type { LifecyclePolicy } from '../policy/lifecycle-policy.js';

export const valueLifecycles = ['NONE', 'NEW', 'RETURNING', 'DORMANT', 'LOST'] as const;
export type ValueLifecycle = (typeof valueLifecycles)[number];

export interface Deals {
  /** Days on which deals were signed, in any order. */
  readonly signedOn: readonly LocalDate[];
  /** Marked lost by hand, with the reason; null otherwise. */
  readonly lostBecause: string | null;
}

/**
 * LC-20 新客户→回头客→休眠→流失, derived from signed deals. The longest silence speaks first; `NONE` is a customer
 * without a deal, or with a single one that is neither new any more nor silent long enough.
 */
export function valueLifecycle(
  { signedOn, lostBecause }: Deals,
  today: LocalDate,
  { newDays, dormantDays, lostDays }: Pick<LifecyclePolicy, 'newDays' | 'dormantDays' | 'lostDays'>,
): ValueLifecycle {
  if (lostBecause !== null) return 'LOST';
  const ages = signedOn.map((day) => daysBetween(day, today)).filter((age) => age >= 0);
  if (ages.length === 0) return 'NONE';
  const silence = Math.min(...ages);
  if (silence >= lostDays) return 'LOST';
  if (silence >= dormantDays) return 'DORMANT';
  if (ages.length >= 2) return 'RETURNING';
  return silence <= newDays ? 'NEW' : 'NONE';
}
