import 'reflect-metadata';

import { modules, rowsOf } from '../../src/modules.js';
import type { Database } from '../../src/platform/database/database.js';
import type { DueWork } from '../../src/platform/jobs/due-work.js';
import { openDatabase } from '../../src/platform/database/open.js';
import { layTinyCompany, type TinyCompany } from '../../src/seed/tiny-company.js';
import { createTestDatabase } from '../setup/test-database.js';

/** All that time brings about, in the order of the modules. */
export const works: readonly DueWork[] = modules.flatMap(({ dueWork = [] }) => dueWork);

export interface ACompany extends TinyCompany {
  readonly database: Database;
  readonly url: string;
  person(account: string): string;
  /** A second process of the same application. */
  another(): Promise<Database>;
  close(): Promise<void>;
}

const rows = rowsOf(modules);

/** The tiny company in a database of its own. */
export async function aCompany(): Promise<ACompany> {
  const testDatabase = await createTestDatabase();
  const open = async (): Promise<Database> => openDatabase(testDatabase.url, rows, 6).initialize();
  const opened: Database[] = [];
  const database = await open();
  opened.push(database);
  const company = await layTinyCompany(database);
  return {
    ...company,
    database,
    url: testDatabase.url,
    person(account) {
      const id = company.people.get(account);
      if (id === undefined) throw new Error(`There is no ${account}`);
      return id;
    },
    another: async () => {
      const other = await open();
      opened.push(other);
      return other;
    },
    close: async () => {
      for (const one of opened) await one.destroy();
      await testDatabase.drop();
    },
  };
}
