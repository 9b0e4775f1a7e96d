import type { Origin } from '../origin.js';
import type { Database } from './database.js';

interface Asked {
  readonly database: Database;
  readonly by: Origin;
}
const asked = new WeakMap<Database, Asked>();

/**
 * The database as a request asks it: reading stops when nobody waits for the answer (A10), and transactions know where
 * they come from. The handle carries this, not `AsyncLocalStorage`, which makes every promise of a process dearer.
 */
export function askedBy(database: Database, by: Origin): Database {
  const handle: Database = Object.create(database);
  asked.set(handle, { database, by });
  return handle;
}

/** The request that asks; null in background work. */
export function whoAsks(database: Database): Origin | null {
  return asked.get(database)?.by ?? null;
}

/** What is kept in memory for a database, the same for whatever asks it; made when it is first needed. */
export function keptFor<T>(make: (database: Database) => T): (database: Database) => T {
  const kept = new WeakMap<Database, T>();
  return (handle) => {
    const database = asked.get(handle)?.database ?? handle;
    const known = kept.get(database) ?? make(database);
    kept.set(database, known);
    return known;
  };
}
