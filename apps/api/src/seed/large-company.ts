import { hashPassword } from '../modules/identity/actions/password.js';
import { type BulkLoad, inBulk } from '../platform/database/bulk-load.js';
import { copyLine } from '../platform/database/copy-line.js';
import type { Database } from '../platform/database/database.js';
import { withoutIndexes } from '../platform/database/without-indexes.js';
import { seededChance } from './chance.js';
import { beginWorld, day, type World } from './customers/world.js';
import { businessNow, isNobodyThere, layFoundation } from './foundation.js';
import { largeTables, type RowsOf } from './large/large-tables.js';
import { sketch } from './large/sketch.js';
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
    const world = beginWorld(now, chance, organisation);
    progress(`${size} people in ${plan.departments.length} departments`);
    await withoutIndexes(bulk, filled, () => fill(bulk, world, { customers, seed, progress }), progress);
    await bulk.query(`SELECT setval('customer_code_number', $1)`, [customers]);
    await rememberSeed(bulk, 'large');
  });
  for (const table of filled) await database.query(`ANALYZE ${table}`);
  progress('statistics');
}

async function fill(
  bulk: BulkLoad,
  world: World,
  { customers, seed, progress }: Required<LargeCompanyOptions>,
): Promise<void> {
  const sellers = [...world.organisation.people.values()].filter(({ roles }) => roles.includes('preSales'));
  const setting = { seed, today: world.today, sellers };
  // In a table emptied by the same transaction rows go straight to disk, without the log.
  await bulk.query(`TRUNCATE ${filled.join(', ')} CASCADE`);
  for (const [table, rows] of largeTables(world)) {
    const columns = Object.keys(firstRow(rows, setting));
    await bulk.copyBlocks(table, columns, blocks(rows, columns, setting, customers));
    progress(table);
  }
  await bulk.query(
    'INSERT INTO address_book_entry (user_id, contact_id, added_at) SELECT creator_id, id, created_at FROM contact',
  );
  progress('address_book_entry');
  const people = [...world.organisation.people.values()].map(({ id }) => id);
  await bulk.query(grantsSql, [people, Math.round(customers * 0.2), new Date(world.today)]);
  progress('customer_grant');
}

type Setting = Parameters<typeof sketch>[1];

function firstRow(rows: RowsOf, setting: Setting): object {
  for (let number = 0; ; number += 1) {
    const [row] = rows(sketch(number, setting));
    if (row !== undefined) return row;
  }
}

const rowsInBlock = 400;

function* blocks(
  rows: RowsOf,
  columns: readonly string[],
  setting: Setting,
  customers: number,
): Generator<string> {
  let block = '';
  for (let number = 0; number < customers; number += 1) {
    for (const row of rows(sketch(number, setting))) {
      block += copyLine(columns.map((column) => row[column] ?? null));
    }
    if (number % rowsInBlock === rowsInBlock - 1) {
      yield block;
      block = '';
    }
  }
  if (block !== '') yield block;
}

/** Spread over all people and all customers that have an owner. */
const grantsSql = `
INSERT INTO customer_grant (id, customer_id, principal_kind, principal_id, level, cause, valid_from, valid_until)
SELECT gen_random_uuid(), id, 'user', ($1::uuid[])[1 + place % cardinality($1::uuid[])],
  CASE WHEN place % 4 = 0 THEN 'write' ELSE 'read' END, 'grant', $3::timestamptz - interval '30 days',
  CASE WHEN place % 5 = 0 THEN $3::timestamptz + interval '30 days' END
FROM (SELECT id, row_number() OVER (ORDER BY hashtext(id::text)) AS place FROM customer WHERE owner_id IS NOT NULL) owned
WHERE place <= $2`;
