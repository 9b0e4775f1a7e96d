import { openDatabase } from './open.js';

/** Any number that nobody else in this database locks; it serialises the migrations of several processes. */
const MIGRATION_LOCK = 7_261_951;

/** Brings the database at `url` up to date, once, however many processes start at the same moment. */
export async function migrate(url: string): Promise<void> {
  const database = await openDatabase(url, [], 2, { statementTimeoutMs: 0 }).initialize();
  const holder = database.createQueryRunner();
  try {
    await holder.query(`SET lock_timeout = 0; SELECT pg_advisory_lock(${MIGRATION_LOCK})`);
    await database.runMigrations({ transaction: 'each' });
  } finally {
    await holder.query(`SELECT pg_advisory_unlock(${MIGRATION_LOCK})`);
    await holder.release();
    await database.destroy();
  }
}
