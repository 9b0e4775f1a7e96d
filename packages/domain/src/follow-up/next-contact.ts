import type { Instant } from '../kernel/instant.js';
import { localDateOf } from '../kernel/local-day.js';

/** A promise to be in touch again. */
export interface NextContact {
  readonly due: Instant;
  /** When the follow-up that promised it was written. */
  readonly promisedAt: Instant;
  readonly tickedAt: Instant | null;
}

/** LC-12, edge 23: done by a tick, or by any follow-up written after the promise. */
export function isDone({ promisedAt, tickedAt }: NextContact, lastFollowUpAt: Instant | null): boolean {
  return tickedAt !== null || (lastFollowUpAt !== null && lastFollowUpAt > promisedAt);
}

/** LC-12: on the page from the day itself; overdue from the next day on, until it is done. */
export function whenShown({ due }: NextContact, now: Instant, zone: string): 'LATER' | 'TODAY' | 'OVERDUE' {
  const day = localDateOf(due, zone);
  const today = localDateOf(now, zone);
  if (day > today) return 'LATER';
  return day === today ? 'TODAY' : 'OVERDUE';
}
