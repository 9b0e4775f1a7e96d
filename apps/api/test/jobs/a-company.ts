import type { DueWork } from '../../src/platform/jobs/due-work.js';
import { warnOfUnknownYear } from '../../src/modules/calendar/jobs/warn-of-unknown-year.js';
import { remindOfDrops } from '../../src/modules/activities/jobs/remind-of-drops.js';
import { ringDueReminders } from '../../src/modules/activities/jobs/ring-due-reminders.js';
import { weeklyList } from '../../src/modules/activities/jobs/weekly-list.js';
import { ApprovalRow } from '../../src/modules/approvals/data/approval.row.js';
import { CustomerEventRow } from '../../src/modules/customers/data/customer-event.row.js';
import { CustomerRow } from '../../src/modules/customers/data/customer.row.js';
import { recountHoldsDaily } from '../../src/modules/customers/jobs/recount-holds.js';
import { sweepWork } from '../../src/modules/customers/jobs/sweep-work.js';
import type { Database } from '../../src/platform/database/database.js';
import { openDatabase } from '../../src/platform/database/open.js';
import { layTinyCompany, type TinyCompany } from '../../src/seed/tiny-company.js';
import { createTestDatabase } from '../setup/test-database.js';

/** All that time brings about, in the order of the modules. */
export const works: readonly DueWork[] = [
  warnOfUnknownYear,
  recountHoldsDaily,
  sweepWork,
  remindOfDrops,
  weeklyList,
  ringDueReminders,
];

export interface ACompany extends TinyCompany {
  readonly database: Database;
  readonly url: string;
  person(account: string): string;
  /** A second process of the same application. */
  another(): Promise<Database>;
  close(): Promise<void>;
}

const rows = [CustomerRow, CustomerEventRow, ApprovalRow];

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
