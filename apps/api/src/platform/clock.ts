import type { Instant } from '@tidewater/domain';

import type { Database } from './database/database.js';

/** Business time, `app_now()`: the database's clock plus the offset it keeps (edge 4). */
export async function businessTime(database: Database): Promise<Instant> {
  const [clock]: { now: Date }[] = await database.query('SELECT app_now() AS now');
  if (!clock) throw new Error('The database did not tell the time');
  return clock.now.getTime();
}

/** Puts the clock forward; a moment that has passed already changes nothing, the clock never goes back. */
export async function putClockForward(database: Database, to: Instant): Promise<void> {
  await database.query(
    'UPDATE app_clock SET ahead = greatest(ahead, to_timestamp($1::double precision / 1000) - now())',
    [to],
  );
}
