import type { Database } from './database.js';

const POLL_MS = 25;

/**
 * Runs `work` while this process alone holds the lock called `name`, waiting for it as long as it takes. The
 * database lets go of it when the process dies, so a killed worker leaves nothing locked.
 */
export async function withLock<T>(database: Database, name: string, work: () => Promise<T>): Promise<T> {
  for (;;) {
    const done = await withLockIfFree(database, name, work);
    if (done.ran) return done.result;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

/** The same, but at once: `ran` is false and nothing happened when somebody else holds the lock. */
export async function withLockIfFree<T>(
  database: Database,
  name: string,
  work: () => Promise<T>,
): Promise<{ readonly ran: true; readonly result: T } | { readonly ran: false }> {
  const holder = database.createQueryRunner();
  try {
    const [row]: { taken: boolean }[] = await holder.query(
      'SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS taken',
      [name],
    );
    if (!row?.taken) return { ran: false };
    try {
      return { ran: true, result: await work() };
    } finally {
      // A connection that was lost has let go of the lock already.
      await holder.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [name]).catch(() => undefined);
    }
  } finally {
    await holder.release();
  }
}
