import { migrate } from '../platform/database/migrate.js';
import { openDatabase } from '../platform/database/open.js';
import { layDemoCompany } from './demo-company.js';
import { layLargeCompany } from './large-company.js';
import { isReplaceable, type SeedSize } from './seed-mark.js';
import { layTinyCompany } from './tiny-company.js';

export interface ResetOptions {
  readonly url: string;
  readonly size: SeedSize;
  /** Of a large company. */
  readonly customers: number;
  /** Also where people have worked in earnest. */
  readonly evenInEarnest: boolean;
  readonly progress: (done: string) => void;
}

/** A database that is in use may not be thrown away by a slip of the hand. */
export class NotReplaceable extends Error {}

/** Drops all that is in the database and lays it anew. @throws NotReplaceable where no seed has laid it. */
export async function resetDatabase({
  url,
  size,
  customers,
  evenInEarnest,
  progress,
}: ResetOptions): Promise<void> {
  const before = await openDatabase(url, [], 2, { statementTimeoutMs: 0 }).initialize();
  try {
    if (!evenInEarnest && !(await isReplaceable(before))) {
      throw new NotReplaceable(
        'This database was not laid by a seed. Say --yes to throw away what is in it.',
      );
    }
    await before.query('DROP SCHEMA IF EXISTS job CASCADE');
    await before.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
  } finally {
    await before.destroy();
  }
  progress('emptied');
  await migrate(url);
  const database = await openDatabase(url, [], 3, { statementTimeoutMs: 0 }).initialize();
  try {
    if (size === 'tiny') await layTinyCompany(database);
    if (size === 'demo') await layDemoCompany(database);
    if (size === 'large') await layLargeCompany(database, { customers, progress });
  } finally {
    await database.destroy();
  }
}
