import type { BulkLoad } from '../platform/database/bulk-load.js';
import type { Database } from '../platform/database/database.js';

export const seedSizes = ['tiny', 'demo', 'large'] as const;
export type SeedSize = (typeof seedSizes)[number];

/** Says in the database itself that what is in it was made up and may be thrown away. */
export async function rememberSeed(bulk: BulkLoad, size: SeedSize): Promise<void> {
  await bulk.query(
    `INSERT INTO app_setting (name, value) VALUES ('seed', to_jsonb($1::text))
     ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
    [size],
  );
}

/** Empty, or laid by a seed. */
export async function isReplaceable(database: Pick<Database, 'query'>): Promise<boolean> {
  const [tables]: { users: boolean; settings: boolean }[] = await database.query(
    `SELECT to_regclass('app_user') IS NOT NULL AS users, to_regclass('app_setting') IS NOT NULL AS settings`,
  );
  if (!tables?.users) return true;
  const [found]: { people: boolean }[] = await database.query(
    'SELECT EXISTS (SELECT FROM app_user) AS people',
  );
  if (!found?.people) return true;
  if (!tables.settings) return false;
  const [mark]: { value: string }[] = await database.query(
    `SELECT value FROM app_setting WHERE name = 'seed'`,
  );
  return mark !== undefined;
}
