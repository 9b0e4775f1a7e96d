import { hashPassword } from '../modules/identity/actions/password.js';
import { type BulkLoad, inBulk } from '../platform/database/bulk-load.js';
import type { Database } from '../platform/database/database.js';
import { withoutIndexes } from '../platform/database/without-indexes.js';
import { seededChance } from './chance.js';
import { day } from './customers/world.js';
import { businessNow, isNobodyThere, layFoundation } from './foundation.js';
import { passedOver } from './large/company-draw.js';
import { type LineMakers, lineMakers } from './large/line-makers.js';
import { type LargeSetting, tableBlocks } from './large/table-blocks.js';
import { demoPassword } from '../modules/people/demo-password.js';
import { largeOrganisation } from './people/large-organisation.js';
import { layOrganisation } from './people/lay-organisation.js';
import { rememberSeed } from './seed-mark.js';
import { startOfDay } from './working-days.js';

export interface LargeCompanyOptions {
  readonly customers: number;
  readonly seed?: number;
  /** Told what has been done, for a person who waits. */
  readonly progress?: (done: string) => void;
}

const filled = [
  'customer',
  'customer_event',
  'contact',
  'follow_up',
  'signed_contract',
  'reminder',
  'customer_grant',
  'address_book_entry',
];

/**
 * A company for measuring: as many customers as asked for, each with two contacts, three follow-ups and 0.3
 * contracts on average, 60 departments, three people and 200 grants a thousand customers. Rows equal the fold
 * of their journals here too; past reviews and applications have no rows of their own.
 */
export async function layLargeCompany(
  database: Database,
  { customers, seed = 7, progress = () => undefined }: LargeCompanyOptions,
): Promise<void> {
  await layFoundation(database);
  const passwordHash = await hashPassword(demoPassword);
  await inBulk(database, async (bulk) => {
    if (!(await isNobodyThere(bulk))) throw new Error('There are people in this database already');
    const now = await businessNow(bulk);
    const since = startOfDay(now) - 900 * day;
    const chance = seededChance(seed);
    const size = Math.min(3_000, Math.max(60, Math.round(customers * 0.003)));
    const plan = largeOrganisation(chance, size);
    const organisation = await layOrganisation(bulk, plan, { chance, since, passwordHash });
    await bulk.query('UPDATE lifecycle_policy SET since = $1 WHERE version = 1', [new Date(since)]);
    progress(`${size} people in ${plan.departments.length} departments`);
    const people = [...organisation.people.values()];
    const setting = { seed, now, people, passes: passedOver(customers, seed) };
    progress('names');
    await withoutIndexes(bulk, filled, () => fill(bulk, setting, customers, progress), progress);
    await bulk.query(`SELECT setval('customer_code_number', $1)`, [customers]);
    await rememberSeed(bulk, 'large');
  });
  for (const table of filled) await database.query(`ANALYZE ${table}`);
  progress('statistics');
}

async function fill(
  bulk: BulkLoad,
  setting: LargeSetting,
  customers: number,
  progress: (done: string) => void,
): Promise<void> {
  // In a table emptied by the same transaction rows go straight to disk, without the log.
  await bulk.query(`TRUNCATE ${filled.join(', ')} CASCADE`);
  // No territory has been drawn yet, so there is none to look for, row by row.
  await bulk.query('ALTER TABLE customer DISABLE TRIGGER customer_finds_territory');
  const { tables, columnsOf } = tableBlocks(setting);
  const makers = lineMakers(setting, customers);
  try {
    for (const table of tables) {
      await bulk.copyBlocks(table, columnsOf(table), linesOf(table, customers, makers));
      progress(table);
    }
  } finally {
    await makers.end();
  }
  await bulk.query(
    'INSERT INTO address_book_entry (user_id, contact_id, added_at) SELECT creator_id, id, created_at FROM contact',
  );
  progress('address_book_entry');
  const ids = setting.people.map(({ id }) => id);
  await bulk.query(grantsSql, [ids, Math.round(customers * 0.2), new Date(startOfDay(setting.now))]);
  progress('customer_grant');
  await bulk.query('ALTER TABLE customer ENABLE TRIGGER customer_finds_territory');
}

const customersInBlock = 500;

/** A table's lines in order, a few blocks made ahead of the one that is written. */
async function* linesOf(table: string, customers: number, makers: LineMakers): AsyncGenerator<string> {
  const ahead: Promise<string>[] = [];
  for (let from = 0; from < customers; from += customersInBlock) {
    const to = Math.min(customers, from + customersInBlock);
    const block = makers.make({ table, from, to });
    // Awaited in its turn; a failure before that is not unheard.
    block.catch(() => undefined);
    ahead.push(block);
    if (ahead.length > 2 * makers.count) yield (await ahead.shift()) ?? '';
  }
  yield* ahead;
}

/** Spread over all people and all customers that have an owner. */
const grantsSql = `
INSERT INTO customer_grant (id, customer_id, principal_kind, principal_id, level, cause, valid_from, valid_until)
SELECT gen_random_uuid(), id, 'user', ($1::uuid[])[1 + place % cardinality($1::uuid[])],
  CASE WHEN place % 4 = 0 THEN 'write' ELSE 'read' END, 'grant', $3::timestamptz - interval '30 days',
  CASE WHEN place % 5 = 0 THEN $3::timestamptz + interval '30 days' END
FROM (SELECT id, row_number() OVER (ORDER BY hashtext(id::text)) AS place FROM customer WHERE owner_id IS NOT NULL) owned
WHERE place <= $2`;
