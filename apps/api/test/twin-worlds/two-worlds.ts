import { pino } from 'pino';

import { loadCursorSeal } from '../../src/access/index.js';
import { startApplication } from '../../src/application.js';
import type { Database } from '../../src/platform/database/database.js';
import { openDatabase } from '../../src/platform/database/open.js';
import { inTransaction } from '../../src/platform/database/transaction.js';
import { readEnv } from '../../src/platform/env.js';
import { layTinyCompany, type TinyCompany } from '../../src/seed/tiny-company.js';
import { createTestDatabase, type TestDatabase } from '../setup/test-database.js';

export interface World {
  readonly url: string;
  readonly database: Database;
  /** All that its log has said, at its most talkative. */
  readonly log: string[];
  /** Equal to its twin again, whatever was planted. */
  restore(): Promise<void>;
  stop(): Promise<void>;
}

/** What differences are planted in; what refers to another stands before it. */
const planted = [
  'import_job',
  'stored_file',
  'saved_view',
  'reminder',
  'customer_event',
  'approval',
  'signed_contract',
  'follow_up',
  'contact',
  'customer',
  'app_user',
];

export interface TwinWorlds {
  readonly company: TinyCompany;
  /** Another world that is equal to the last row: ids, times, secrets. `all` has a worker as well. */
  open(role?: 'api' | 'all'): Promise<World>;
  close(): Promise<void>;
}

export async function twinWorlds(): Promise<TwinWorlds> {
  const origin = await createTestDatabase();
  const laying = await openDatabase(origin.url, [], 2).initialize();
  const company = await layTinyCompany(laying);
  await loadCursorSeal(laying);
  await laying.query('CREATE SCHEMA kept');
  for (const table of planted) await laying.query(`CREATE TABLE kept.${table} AS TABLE public.${table}`);
  await laying.destroy();
  return {
    company,
    open: async (role = 'api') => await start(await createTestDatabase(origin.name), role),
    close: async () => await origin.drop(),
  };
}

async function start(copy: TestDatabase, role: 'api' | 'all'): Promise<World> {
  const log: string[] = [];
  const env = readEnv({
    PORT: '0',
    DATABASE_URL: copy.url,
    DATABASE_POOL: '6',
    DEMO: '1',
    ROLE: role,
    SECRET_KEY: `test:${Buffer.alloc(32, 7).toString('base64')}`,
    OPERATIONS_PER_MINUTE: '1000000',
    NOT_FOUND_BEAT_MS: '0',
  });
  const lines = pino({ level: 'trace' }, { write: (line: string) => void log.push(line) });
  const application = await startApplication(env, lines);
  return {
    url: `http://127.0.0.1:${application.port}`,
    database: application.database,
    log,
    restore: async () => await restore(application.database),
    stop: async () => {
      await application.stop();
      await copy.drop();
    },
  };
}

/** Rows that were added go, all others are as they were. */
async function restore(database: Database): Promise<void> {
  const tables: { name: string; columns: string[] }[] = await database.query(
    `SELECT table_name AS name, array_agg(quote_ident(column_name)) AS columns FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name = ANY($1) AND is_generated = 'NEVER' AND column_name <> 'id'
     GROUP BY table_name ORDER BY array_position($1, table_name::text)`,
    [planted],
  );
  await inTransaction(database, async (tx) => {
    for (const { name } of tables)
      await tx.query(`DELETE FROM public.${name} WHERE id NOT IN (SELECT id FROM kept.${name})`);
    for (const { name, columns } of tables) {
      const values = columns.map((column) => `was.${column}`).join(', ');
      await tx.query(
        `UPDATE public.${name} SET (${columns.join(', ')}) = ROW(${values}) FROM kept.${name} was WHERE ${name}.id = was.id`,
      );
    }
  });
}
