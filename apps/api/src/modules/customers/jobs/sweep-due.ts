import type { Instant } from '@tidewater/domain';

import { businessTime } from '../../../platform/clock.js';
import type { Database } from '../../../platform/database/database.js';
import { inTransaction } from '../../../platform/database/transaction.js';
import { sweepStatement } from './sweep-statement.js';

export interface Sweep {
  /** Business time up to which customers fall due; now unless said otherwise. */
  readonly until?: Instant;
  /** Customers per transaction. */
  readonly batch?: number;
}

/** A transaction holds at most so many customers, so that nobody waits long behind the sweep. */
const MOST_AT_ONCE = 10_000;
const BATCH = 5_000;

const together = sweepStatement('skip locked');
const patiently = sweepStatement('wait');

/**
 * Lets every customer that has fallen due by `until` drop, lapse or lose its hold (LC-3, LC-4, LC-5, LC-9), and
 * answers how many there were. Several workers share the rows; each row is done once. What another
 * transaction holds at first is waited for at the end, so that nothing that was due is left behind.
 */
export async function sweepDue(database: Database, sweep: Sweep = {}): Promise<number> {
  const until = new Date(sweep.until ?? (await businessTime(database)));
  const batch = Math.min(sweep.batch ?? BATCH, MOST_AT_ONCE);
  let total = 0;
  while (await isAnythingDue(database, until)) {
    const swept = await sweepBatch(database, together, until, batch);
    total += swept > 0 ? swept : await sweepBatch(database, patiently, until, batch);
  }
  return total;
}

async function isAnythingDue(database: Database, until: Date): Promise<boolean> {
  const [answer]: { due: boolean }[] = await database.query(
    'SELECT EXISTS (SELECT FROM customer WHERE next_deadline_at <= $1) AS due',
    [until],
  );
  return answer?.due ?? false;
}

async function sweepBatch(
  database: Database,
  statement: string,
  until: Date,
  batch: number,
): Promise<number> {
  return await inTransaction(database, async (transaction) => {
    await transaction.query(`SET LOCAL statement_timeout = '5min'`);
    const [done] = await transaction.query<{ count: number }>(statement, [until, batch]);
    return done?.count ?? 0;
  });
}
