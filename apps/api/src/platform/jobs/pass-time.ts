import { endOfDayAfter, type Instant, localDateOf, startOfDayBefore } from '@tidewater/domain';

import { businessTime, putClockForward } from '../clock.js';
import { companyZone } from '../company-zone.js';
import { withLock, withLockIfFree } from '../database/advisory-lock.js';
import type { Database } from '../database/database.js';
import type { DueWork } from './due-work.js';

const LOCK = 'passage of time';
const MARK = 'time.passed';

/** Catches up with the clock: what a running worker does every minute, and after a downtime all at once. */
export async function catchUp(database: Database, works: readonly DueWork[]): Promise<number> {
  const turn = await withLockIfFree(database, LOCK, async () =>
    letTimePass(database, works, await businessTime(database), async () => undefined),
  );
  return turn.ran ? turn.result : 0;
}

/**
 * Moves the clock to `to` and does what falls due on the way, in order: day by day, what fell due first, then
 * what the new day begins with. Killed half-way, the clock stands at the day that was reached; calling again
 * goes on from there. False: `to` has passed already, nothing happened.
 */
export async function moveTime(database: Database, works: readonly DueWork[], to: Instant): Promise<boolean> {
  return await withLock(database, LOCK, async () => {
    if (to < (await businessTime(database))) return false;
    await letTimePass(database, works, to, async (moment) => putClockForward(database, moment));
    return true;
  });
}

async function letTimePass(
  database: Database,
  works: readonly DueWork[],
  until: Instant,
  arriveAt: (moment: Instant) => Promise<void>,
): Promise<number> {
  const zone = companyZone();
  // The first run of all begins with the day it falls on.
  let passed = (await timePassed(database)) ?? startOfDayBefore(await businessTime(database), 0, zone) - 1;
  const inOrder = [...works].sort((a, b) => Number(b.first ?? false) - Number(a.first ?? false));
  let count = 0;
  for (;;) {
    const midnight = endOfDayAfter(passed, 0, zone) + 1;
    const next = Math.min(midnight, until);
    await arriveAt(next);
    for (const work of inOrder)
      count += (await work.fallsDue?.(database, { after: passed, until: next })) ?? 0;
    if (next === midnight) {
      const day = { date: localDateOf(midnight, zone), start: midnight };
      for (const work of inOrder) count += (await work.dayBegins?.(database, day)) ?? 0;
    }
    passed = Math.max(passed, next);
    await rememberTime(database, passed);
    if (passed >= until) return count;
  }
}

async function timePassed(database: Database): Promise<Instant | null> {
  const [mark]: { value: number }[] = await database.query('SELECT value FROM app_setting WHERE name = $1', [
    MARK,
  ]);
  return mark?.value ?? null;
}

async function rememberTime(database: Database, passed: Instant): Promise<void> {
  await database.query(
    `INSERT INTO app_setting (name, value) VALUES ($1, to_jsonb($2::bigint))
     ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
    [MARK, passed],
  );
}
