import type { Instant } from '../kernel/instant.js';
import {
  type FormerOwner,
  formerOwnerDays,
  formerOwnersKept,
  type OwnershipEnd,
  type UserId,
} from './state.js';

const keptMs = formerOwnerDays * 86_400_000;

/** The list with one more; old ones go, but never one that a cooldown may still ask for (LC-6). */
export function ownershipEnded(
  before: readonly FormerOwner[],
  user: UserId,
  endedAt: Instant,
  cause: OwnershipEnd,
): readonly FormerOwner[] {
  const all = [...before, { user, endedAt, cause }];
  return all.filter(
    (entry, index) => all.length - index <= formerOwnersKept || entry.endedAt > endedAt - keptMs,
  );
}
