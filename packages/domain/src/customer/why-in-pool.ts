import type { Instant } from '../kernel/instant.js';
import { type Sentence, sentence } from '../language/sentence.js';
import type { FormerOwner, PoolCause, UserId } from './state.js';

/** A stay in the pool as its cause tells it (LC-18). */
export interface PoolStay {
  readonly cause: PoolCause;
  readonly since: Instant;
  readonly reason: string | null;
  readonly formerOwners: readonly FormerOwner[];
}

/** LC-18: why it lies in the pool, in one sentence for every cause there is. */
export function whyInPool({ cause, since, reason, formerOwners }: PoolStay): Sentence {
  const owner = lastOwner(formerOwners, since);
  return sentence(`explain.pool.${cause}`, { since: { day: since }, owner: { user: owner }, reason });
}

/** Whose hands it left when this stay began; what happened to reservations since does not count. */
function lastOwner(formerOwners: readonly FormerOwner[], since: Instant): UserId | null {
  return formerOwners.findLast(({ endedAt }) => endedAt <= since)?.user ?? null;
}
