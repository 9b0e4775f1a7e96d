import type { Instant, LocalDate } from '@tidewater/domain';

import type { Database } from '../database/database.js';

/** A stretch of business time: later than `after`, up to and with `until`. */
export interface Span {
  readonly after: Instant;
  readonly until: Instant;
}

/** A day of the company's calendar and the instant it begins. */
export interface Day {
  readonly date: LocalDate;
  readonly start: Instant;
}

/**
 * What time itself brings about in a module. Both parts may run again for a time that was run before (after
 * a crash, on two workers) and then find nothing left to do.
 */
export interface DueWork {
  readonly name: string;
  /** Before the works that are not: decisions come before what lapses for want of them. */
  readonly first?: true;
  /** Does all that has fallen due, each thing stamped with its own instant; answers how much it was. */
  fallsDue?(database: Database, span: Span): Promise<number>;
  /** Runs at the beginning of each local day, after all that fell due before it. */
  dayBegins?(database: Database, day: Day): Promise<number>;
}
