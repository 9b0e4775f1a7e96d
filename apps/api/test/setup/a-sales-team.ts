import 'reflect-metadata';
import { randomUUID } from 'node:crypto';

import type { Refusal } from '@tidewater/domain';

import type { Viewer } from '../../src/access/index.js';
import { activities } from '../../src/modules/activities/index.js';
import { claimWithFollowUp } from '../../src/modules/activities/actions/claim-with-follow-up.js';
import { approvals } from '../../src/modules/approvals/index.js';
import { contacts } from '../../src/modules/contacts/index.js';
import { enterCustomer, type EnterCustomerInput } from '../../src/modules/contacts/actions/enter-customer.js';
import { customers, type Outcome } from '../../src/modules/customers/index.js';
import { loadViewerOf, people } from '../../src/modules/people/index.js';
import { atMostAtOnce } from '../../src/platform/at-most-at-once.js';
import { businessTime, putClockForward } from '../../src/platform/clock.js';
import type { Database } from '../../src/platform/database/database.js';
import { openDatabase } from '../../src/platform/database/open.js';
import { inTransaction, type Transaction } from '../../src/platform/database/transaction.js';
import { layFoundation } from '../../src/seed/foundation.js';
import { createTestDatabase } from './test-database.js';

const rows = [people, customers, contacts, activities, approvals].flatMap((module) => module.rows ?? []);

/** Account, role, department, superior. */
const staff = [
  ['admin', 'admin', 'head', null],
  ['director', 'salesManager', 'head', null],
  ['manager', 'salesManager', 'north', 'director'],
  ['sales1', 'preSales', 'north', 'manager'],
  ['sales2', 'preSales', 'north', 'manager'],
  ['manager3', 'salesManager', 'south', 'director'],
  ['sales3', 'preSales', 'south', 'manager3'],
  ['reviewer', 'reviewer', 'head', 'director'],
  ['reviewer2', 'reviewer', 'head', 'director'],
  ['aftersales', 'afterSales', 'head', 'director'],
  ['assistant', 'salesAssistant', 'north', 'manager'],
] as const;
export type Account = (typeof staff)[number][0];

export interface ASalesTeam {
  readonly database: Database;
  id(account: Account): string;
  viewer(account: Account): Promise<Viewer>;
  /** One action of one person, in a transaction of its own. */
  as<T>(account: Account, work: (tx: Transaction, viewer: Viewer) => Promise<T>): Promise<T>;
  /** Changes the policy in force without a new version. */
  policy(rules: object): Promise<void>;
  /** A customer of this person's, its review passed unless said otherwise. */
  entered(account: Account, options?: { provisional?: boolean }): Promise<string>;
  /** One that nobody protects. */
  inPool(): Promise<string>;
  claim(account: Account, id: string): Promise<Outcome<{ readonly id: string }>>;
  row(id: string): Promise<Record<string, unknown>>;
  now(): Promise<number>;
  passDays(days: number): Promise<void>;
  close(): Promise<void>;
}

export async function aSalesTeam(poolSize = 10): Promise<ASalesTeam> {
  const testDatabase = await createTestDatabase();
  const database = await openDatabase(testDatabase.url, rows, poolSize).initialize();
  await layFoundation(database);
  const ids = new Map<Account, string>(staff.map(([account]) => [account, randomUUID()]));
  const id = (account: Account) => ids.get(account) ?? '';
  await layStaff(database, id);

  const viewer = async (account: Account): Promise<Viewer> => {
    const found = await loadViewerOf(database, id(account));
    if (found === null) throw new Error(`There is no ${account}`);
    return found;
  };
  // Whoever waits waits here for a connection, not in the pool, which gives up after three seconds.
  const connections = atMostAtOnce(poolSize, 1_000);
  const as: ASalesTeam['as'] = (account, work) =>
    connections.run(async () => {
      const who = await viewer(account);
      return inTransaction(database, (tx) => work(tx, who));
    });
  const entered: ASalesTeam['entered'] = async (account, { provisional = false } = {}) => {
    const outcome = await as(account, (tx, who) => enterCustomer(tx, who, aCompany()));
    const customerId = doneOf(outcome).id;
    if (!provisional) await approveReview(database, customerId);
    return customerId;
  };
  const team: ASalesTeam = {
    database,
    id,
    viewer,
    as,
    policy: async (rules) => {
      await database.query('UPDATE lifecycle_policy SET rules = rules || $1', [JSON.stringify(rules)]);
    },
    entered,
    inPool: async () => {
      const customerId = await entered('director');
      await database.query(
        `UPDATE customer SET stage = 'pool', owner_id = NULL, owner_department_id = NULL, protected_since = NULL,
           protected_until = NULL, stage_since = NULL, pool_since = app_now() - interval '30 days',
           pool_cause = 'IMPORTED', next_deadline_at = NULL, next_deadline_what = NULL WHERE id = $1`,
        [customerId],
      );
      return customerId;
    },
    claim: (account, customerId) =>
      as(account, (tx, who) => claimWithFollowUp(tx, who, customerId, aClaim())),
    row: async (customerId) => {
      const [found] = await database.query('SELECT * FROM customer WHERE id = $1', [customerId]);
      return found;
    },
    now: () => businessTime(database),
    passDays: async (days) => putClockForward(database, (await businessTime(database)) + days * 86_400_000),
    close: async () => {
      await database.destroy();
      await testDatabase.drop();
    },
  };
  return team;
}

/** What was done; fails with the refusal when it was refused. */
export function doneOf<Done>(outcome: Outcome<Done>): Done {
  if (outcome.refusal !== undefined) throw new Error(`Refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.done;
}

/** Why not; fails when it was done. */
export function refusalOf(outcome: Outcome<unknown>): Refusal {
  if (outcome.refusal === undefined) throw new Error('Was not refused');
  return outcome.refusal;
}

let counter = 0;
const letters = '春夏秋冬东南西北金木水火土山川江河湖海云雨雷电松竹梅兰菊桃杏橘柏榆杨马牛羊';

/** A company of its own; that it resembles another is looked into already. */
export function aCompany(changes: Partial<EnterCustomerInput> = {}): EnterCustomerInput {
  const n = counter++;
  const core = [n, Math.floor(n / 37), n * 5 + 3].map((at) => letters[at % 37]).join('');
  return {
    name: `靖江市${core}空调有限公司`,
    address: `江苏省靖江市人民路${n + 1}号`,
    industry: '空调',
    phone: `0523-8${String(1_000_000 + n)}`,
    introduction: '中央空调生产厂家',
    confirmDuplicate: '已核实，不是同一家',
    ...changes,
  };
}

export function aMobile(): string {
  return `138${String(10_000_000 + counter++)}`;
}

export function aClaim() {
  return {
    contact: { name: '王小明', mobile: aMobile() },
    followUp: { way: 'PHONE' as const, note: '电话里谈得不错，下周寄样品' },
  };
}

async function layStaff(database: Database, id: (account: Account) => string): Promise<void> {
  const departments = { head: randomUUID(), north: randomUUID(), south: randomUUID() };
  for (const [name, department] of Object.entries(departments)) {
    await database.query('INSERT INTO department (id, name, parent_id) VALUES ($1, $2, $3)', [
      department,
      name,
      name === 'head' ? null : departments.head,
    ]);
    await database.query(
      'INSERT INTO department_closure (ancestor_id, descendant_id, depth) SELECT $1::uuid, $1::uuid, 0 UNION SELECT $2::uuid, $1::uuid, 1 WHERE $1::uuid <> $2::uuid',
      [department, departments.head],
    );
  }
  for (const [account, role, department, superior] of staff) {
    await database.query(
      'INSERT INTO app_user (id, account, name, department_id, superior_id) VALUES ($1, $2, $2, $3, $4)',
      [id(account), account, departments[department], superior && id(superior)],
    );
    await database.query('INSERT INTO user_role (user_id, role_id) SELECT $1, id FROM role WHERE key = $2', [
      id(account),
      role,
    ]);
  }
}

async function approveReview(database: Database, customerId: string): Promise<void> {
  await database.query(
    `UPDATE customer SET review_since = NULL, review_due = NULL, ever_approved = true,
       next_deadline_at = protected_until, next_deadline_what = 'DROP' WHERE id = $1`,
    [customerId],
  );
  await database.query(`UPDATE approval SET status = 'APPROVED', waiting_for = '{}' WHERE customer_id = $1`, [
    customerId,
  ]);
}
