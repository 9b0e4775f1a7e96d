import type { Instant } from '../kernel/instant.js';
import { endOfDayAfter } from '../kernel/local-day.js';
import type { LifecyclePolicy } from '../policy/lifecycle-policy.js';
import type { Facts } from './facts.js';
import type { OwnershipEnd, PoolCause, PoolCustomer } from './state.js';

/**
 * LC-6, edge 18: until when the actor may not protect this customer again, or null.
 * Bound is who ended an ownership in a way that cools down, and everyone else whose ownership ended within
 * the window before this pool stay began: a colleague in between is no way round.
 */
export function cooldownUntil(state: PoolCustomer, { now, actor, policy, calendar }: Facts): Instant | null {
  const bound: ReadonlySet<string> = new Set(
    policy.cooldownWholeTeam ? [actor.id, ...actor.team] : [actor.id],
  );
  const end = (from: Instant): Instant => endOfDayAfter(from, policy.cooldownDays, calendar.zone);
  const ends = state.formerOwners
    .filter(({ user }) => bound.has(user))
    .flatMap(({ endedAt, cause }) => [
      ...(coolsDown(cause, policy) ? [end(endedAt)] : []),
      ...(coolsDown(state.cause, policy) && end(endedAt) >= state.since ? [end(state.since)] : []),
    ]);
  const until = Math.max(...ends, -Infinity);
  return now < until ? until : null;
}

function coolsDown(
  cause: OwnershipEnd | PoolCause,
  { cooldownAfter, cooldownDays }: LifecyclePolicy,
): boolean {
  return cooldownDays > 0 && cooldownAfter.some((one) => one === cause);
}
