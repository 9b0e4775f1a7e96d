import 'reflect-metadata';
import { endOfDayAfter, localDateOf } from '@tidewater/domain';

import { updatePolicy } from '../../src/modules/customers/actions/update-policy.js';
import { sweepDue } from '../../src/modules/customers/jobs/sweep-due.js';
import { loadViewerOf } from '../../src/modules/people/index.js';
import { businessTime } from '../../src/platform/clock.js';
import { inTransaction } from '../../src/platform/database/transaction.js';
import { catchUp, moveTime } from '../../src/platform/jobs/pass-time.js';
import { aCompany, works, type ACompany } from './a-company.js';

const zone = 'Asia/Shanghai';
const day = 86_400_000;
let company: ACompany;

beforeEach(async () => {
  company = await aCompany();
});
afterEach(async () => company.close());

interface Row {
  readonly stage: string;
  readonly owner_id: string | null;
  readonly pool_since: Date | null;
  readonly pool_cause: string | null;
  readonly protected_until: Date | null;
  readonly review_status: string | null;
}

async function customer(id: string): Promise<Row> {
  const [row]: Row[] = await company.database.query('SELECT * FROM customer WHERE id = $1', [id]);
  if (!row) throw new Error('No such customer');
  return row;
}

async function deadlineOf(id: string): Promise<number> {
  const { protected_until: until } = await customer(id);
  if (until === null) throw new Error('It has no deadline');
  return until.getTime();
}

async function journal(id: string): Promise<{ type: string; at: number }[]> {
  const lines: { type: string; at: Date }[] = await company.database.query(
    'SELECT type, at FROM customer_event WHERE customer_id = $1 ORDER BY seq',
    [id],
  );
  return lines.map(({ type, at }) => ({ type, at: at.getTime() }));
}

interface ReminderRow {
  readonly user_id: string;
  readonly due: Date;
  readonly done_at: Date | null;
  readonly data: { readonly daysLeft: number; readonly count: number; readonly deadline: number };
}

async function reminders(kind: string, customerId: string | null): Promise<ReminderRow[]> {
  return await company.database.query(
    `SELECT user_id, due, done_at, data FROM reminder
     WHERE kind = $1 AND customer_id IS NOT DISTINCT FROM $2 ORDER BY due`,
    [kind, customerId],
  );
}

test('LC-3 a potential customer drops into the pool after 30 days, stamped with its own deadline', async () => {
  const { potential } = company.customers;
  const deadline = await deadlineOf(potential);

  await moveTime(company.database, works, deadline - 1);
  expect((await customer(potential)).stage).toBe('potential');
  await moveTime(company.database, works, deadline + 3 * day);

  const dropped = await customer(potential);
  expect(dropped).toMatchObject({ stage: 'pool', owner_id: null, pool_cause: 'DROP' });
  expect(dropped.pool_since?.getTime()).toBe(deadline);
  expect((await journal(potential)).at(-1)).toEqual({ type: 'Dropped', at: deadline });
  expect(deadline).toBe(endOfDayAfter(deadline, 0, zone));
});

test('LC-4 an intent customer without a contract drops after its 15 days', async () => {
  const { intent } = company.customers;
  const deadline = await deadlineOf(intent);
  await moveTime(company.database, works, deadline);
  expect(await customer(intent)).toMatchObject({ stage: 'pool', pool_cause: 'DROP' });
});

test('LC-5 a pending application holds the drop for three working days, then expires with it', async () => {
  const { applied } = company.customers;
  const deadline = await deadlineOf(applied);
  const [{ at: held }]: [{ at: Date }] = await company.database.query(
    'SELECT next_deadline_at AS at FROM customer WHERE id = $1',
    [applied],
  );
  expect(held.getTime()).toBeGreaterThanOrEqual(deadline + 3 * day);

  await moveTime(company.database, works, held.getTime() - 3_600_000);
  expect((await customer(applied)).stage).toBe('potential');
  await moveTime(company.database, works, held.getTime());

  expect((await customer(applied)).stage).toBe('pool');
  expect((await journal(applied)).slice(-2)).toEqual([
    { type: 'ApplicationExpired', at: held.getTime() },
    { type: 'Dropped', at: held.getTime() },
  ]);
  const approvals: { status: string; decided_at: Date }[] = await company.database.query(
    `SELECT status, decided_at FROM approval WHERE customer_id = $1 AND kind = 'INTENT'`,
    [applied],
  );
  expect(approvals).toEqual([{ status: 'EXPIRED', decided_at: held }]);
});

test('LC-9 a protection nobody approves within three working days lapses', async () => {
  const { inReview } = company.customers;
  const [{ due }]: [{ due: Date }] = await company.database.query(
    'SELECT review_due AS due FROM customer WHERE id = $1',
    [inReview],
  );
  await moveTime(company.database, works, due.getTime());
  expect(await customer(inReview)).toMatchObject({
    stage: 'pool',
    pool_cause: 'REVIEW_LAPSED',
    review_status: 'EXPIRED',
  });
  expect((await journal(inReview)).at(-1)).toEqual({ type: 'ReviewLapsed', at: due.getTime() });
});

test('LC-7 a formal customer never drops by time', async () => {
  await moveTime(company.database, works, (await businessTime(company.database)) + 100 * day);
  expect((await customer(company.customers.formal)).stage).toBe('formal');
}, 120_000);

test('LC-16 the owner is reminded 7, 3 and 1 days before and on the day, each once, and told of the drop', async () => {
  const { potential } = company.customers;
  const deadline = await deadlineOf(potential);
  await moveTime(company.database, works, deadline - 2 * day);
  await moveTime(company.database, works, deadline + day);
  await catchUp(company.database, works);

  const given = await reminders('DROP_SOON', potential);
  expect(given.map(({ data }) => data.daysLeft)).toEqual([7, 3, 1, 0]);
  expect(given.map(({ due }) => localDateOf(due.getTime(), zone))).toEqual(
    [7, 3, 1, 0].map((days) => localDateOf(deadline - days * day, zone)),
  );
  expect(given.every(({ user_id: user }) => user === company.person('sales1'))).toBe(true);
  expect(given.every(({ done_at: done }) => done !== null)).toBe(true);
  const [told, ...more] = await reminders('DROPPED', potential);
  expect(more).toEqual([]);
  expect(told).toMatchObject({ user_id: company.person('sales1'), done_at: null });
  expect(told?.due.getTime()).toBe(deadline);
});

test('LC-16 a deadline that moves during the day is reminded of on that very day, once', async () => {
  const { potential } = company.customers;
  const deadline = await deadlineOf(potential);
  await moveTime(company.database, works, deadline - 12.25 * day);
  expect(await reminders('DROP_SOON', potential)).toEqual([]);
  const today = localDateOf(await businessTime(company.database), zone);
  const admin = await loadViewerOf(company.database, company.person('admin'));
  if (admin === null) throw new Error('No administrator');
  await inTransaction(company.database, (tx) =>
    updatePolicy(tx, admin, { potentialDays: 30 - 12 + 3 }, true),
  );
  const moved = await deadlineOf(potential);
  expect(localDateOf(moved - 3 * day, zone)).toBe(today);

  await moveTime(company.database, works, (await businessTime(company.database)) + 60_000);
  const open = (await reminders('DROP_SOON', potential)).filter(({ done_at: done }) => done === null);
  expect(open).toMatchObject([{ user_id: company.person('sales1'), data: { daysLeft: 3, deadline: moved } }]);
  await moveTime(company.database, works, (await businessTime(company.database)) + 60_000);
  await catchUp(company.database, works);
  expect(await reminders('DROP_SOON', potential)).toHaveLength(1);
  await moveTime(company.database, works, moved);
  expect((await reminders('DROP_SOON', potential)).map(({ data }) => data.daysLeft)).toEqual([3, 1, 0]);
});

test('LC-16 each Monday the manager is told how many customers of their people would drop in the week', async () => {
  await moveTime(company.database, works, (await businessTime(company.database)) + 21 * day);
  const lists = (await reminders('WEEKLY_DROPS', null)).filter(
    ({ user_id: user }) => user === company.person('manager'),
  );
  expect(lists.length).toBeGreaterThan(0);
  for (const { due, data } of lists) {
    expect(new Date(`${localDateOf(due.getTime(), zone)}T00:00:00Z`).getUTCDay()).toBe(1);
    expect(data.count).toBeGreaterThan(0);
  }
  expect(lists.filter(({ done_at: done }) => done === null)).toHaveLength(1);
});

test('LC-12 edge 23 a promised next contact ends in the pool with its customer', async () => {
  const { colleagues } = company.customers;
  const deadline = await deadlineOf(colleagues);
  expect((await reminders('NEXT_CONTACT', colleagues)).some(({ done_at: done }) => done === null)).toBe(true);
  await moveTime(company.database, works, deadline);
  const after = await reminders('NEXT_CONTACT', colleagues);
  expect(after.every(({ done_at: done }) => done !== null)).toBe(true);
});

test('edge 4 the clock never goes back, and keeps its offset', async () => {
  const now = await businessTime(company.database);
  expect(await moveTime(company.database, works, now + 2 * day)).toBe(true);
  expect(await moveTime(company.database, works, now + day)).toBe(false);
  const other = await company.another();
  expect(await businessTime(other)).toBeGreaterThanOrEqual(now + 2 * day);
  expect(await businessTime(other)).toBeLessThan(now + 2 * day + 60_000);
});

test('R7 two workers, twice and late: everything that was due happens once and in its order', async () => {
  const { database } = company;
  await company.database.query(`UPDATE app_clock SET ahead = ahead + interval '45 days'`);
  const other = await company.another();
  await Promise.all([
    catchUp(database, works),
    catchUp(other, works),
    sweepDue(database, { batch: 1 }),
    sweepDue(other, { batch: 1 }),
    moveTime(other, works, (await businessTime(other)) + day),
  ]);
  await catchUp(database, works);

  const due: { count: number }[] = await database.query(
    'SELECT count(*)::int AS count FROM customer WHERE next_deadline_at <= app_now()',
  );
  expect(due).toEqual([{ count: 0 }]);
  const twice: unknown[] = await database.query(
    `SELECT customer_id FROM customer_event WHERE type IN ('Dropped', 'ReviewLapsed')
     GROUP BY customer_id, at HAVING count(*) > 1`,
  );
  expect(twice).toEqual([]);
  for (const name of ['potential', 'intent', 'inReview', 'applied', 'colleagues', 'elsewhere'] as const) {
    expect((await customer(company.customers[name])).stage).toBe('pool');
    const lines = await journal(company.customers[name]);
    expect(lines.map(({ at }) => at)).toEqual(lines.map(({ at }) => at).toSorted((a, b) => a - b));
  }
  const moments = await reminders('DROP_SOON', company.customers.elsewhere);
  expect(new Set(moments.map(({ data }) => data.daysLeft)).size).toBe(moments.length);
});

test('R7 a sweep that is killed half-way leaves whole customers and is finished by the next', async () => {
  const { database } = company;
  await database.query(`UPDATE app_clock SET ahead = ahead + interval '45 days'`);
  await database.query(`
    CREATE FUNCTION fail_once() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN IF (SELECT count(*) FROM customer_event WHERE type = 'Dropped' AND at > now()) > 1
        THEN RAISE EXCEPTION 'killed'; END IF; RETURN NEW; END $$;
    CREATE TRIGGER fail_once BEFORE INSERT ON reminder FOR EACH ROW EXECUTE FUNCTION fail_once()`);
  await expect(sweepDue(database, { batch: 1 })).rejects.toThrow();
  const torn: unknown[] = await database.query(
    `SELECT id FROM customer c WHERE stage = 'pool' AND pool_cause = 'DROP' AND NOT EXISTS (
       SELECT FROM customer_event e WHERE e.customer_id = c.id AND e.type = 'Dropped' AND e.at = c.pool_since)`,
  );
  expect(torn).toEqual([]);
  await database.query('DROP TRIGGER fail_once ON reminder');
  await sweepDue(database);
  expect((await customer(company.customers.potential)).stage).toBe('pool');
  expect((await customer(company.customers.intent)).stage).toBe('pool');
});

test('R8 a row that somebody is working on is waited for, not forgotten', async () => {
  const { database } = company;
  const { potential } = company.customers;
  const deadline = await deadlineOf(potential);
  const holder = database.createQueryRunner();
  await holder.query('BEGIN');
  await holder.query('SELECT FROM customer WHERE id = $1 FOR UPDATE', [potential]);
  const sweep = sweepDue(database, { until: deadline });
  await new Promise((resolve) => setTimeout(resolve, 300));
  await holder.query('COMMIT');
  await holder.release();
  await sweep;
  expect((await customer(potential)).stage).toBe('pool');
});
