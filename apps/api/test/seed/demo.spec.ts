import {
  type CustomerEvent,
  type CustomerState,
  defaultPolicy,
  evolve,
  nextDeadline,
  stages,
} from '@tidewater/domain';
import { parsePhoneNumber } from 'libphonenumber-js';

import { CustomerRow } from '../../src/modules/customers/data/customer.row.js';
import { toState } from '../../src/modules/customers/data/to-state.js';
import type { Database } from '../../src/platform/database/database.js';
import { openDatabase } from '../../src/platform/database/open.js';
import { layDemoCompany } from '../../src/seed/demo-company.js';
import { publishedCalendar } from '../../src/seed/working-days.js';
import { createTestDatabase, type TestDatabase } from '../setup/test-database.js';

describe('the demo company', () => {
  let test: TestDatabase;
  let database: Database;
  let customers: CustomerRow[];

  beforeAll(async () => {
    test = await createTestDatabase();
    database = await openDatabase(test.url, [CustomerRow], 3).initialize();
    await layDemoCompany(database);
    customers = await database.getRepository(CustomerRow).find();
  }, 300_000);

  afterAll(async () => {
    await database.destroy();
    await test.drop();
  });

  it('LC-1 tells each customer so that its journal folds to its row', async () => {
    const journal = await database.query<{ id: string; events: CustomerEvent[] }[]>(
      'SELECT customer_id AS id, json_agg(data ORDER BY seq) AS events FROM customer_event GROUP BY 1',
    );
    const folded = new Map(
      journal.map(({ id, events }) => [id, events.reduce<CustomerState | null>(evolve, null)]),
    );
    const collaborators = await database.query<{ id: string; people: string[] }[]>(
      `SELECT customer_id AS id, array_agg(principal_id::text) AS people FROM customer_grant
       WHERE cause = 'collaborator' GROUP BY 1`,
    );
    const beside = new Map(collaborators.map(({ id, people }) => [id, people]));
    expect(customers.length).toBeGreaterThan(1_900);
    for (const row of customers) expect(toState(row, beside.get(row.id))).toEqual(folded.get(row.id));
  });

  it('LC-1 has customers in every stage, and in the pool for every cause', () => {
    for (const stage of stages)
      expect(customers.filter((row) => row.stage === stage).length).toBeGreaterThan(90);
    const causes = new Set(customers.map((row) => row.poolCause).filter((cause) => cause !== null));
    expect([...causes].sort()).toEqual([
      'ABANDON',
      'DROP',
      'IMPORTED',
      'RECYCLE',
      'REVIEW_LAPSED',
      'REVIEW_REJECTED',
    ]);
  });

  it('LC-2 gives every customer and contact numbers that are valid in China', async () => {
    const numbers = customers.map((row) => row.phone ?? '');
    const contacts = await database.query<{ number: string }[]>(
      `SELECT unnest(array_remove(ARRAY[mobile, phone], NULL)) AS number FROM contact`,
    );
    numbers.push(...contacts.map(({ number }) => number));
    const wrong = numbers.filter((number) => !parsePhoneNumber(number, 'CN').isValid());
    expect(wrong).toEqual([]);
  });

  it('LC-3 leaves no deadline behind that has passed, and knows the next one of each', async () => {
    const [clock] = await database.query<{ now: Date }[]>('SELECT app_now() AS now');
    const timing = { policy: defaultPolicy, calendar: publishedCalendar() };
    for (const row of customers) {
      const next = nextDeadline(toState(row), timing);
      expect(row.nextDeadlineAt?.getTime()).toBe(next?.at);
      expect(row.nextDeadlineWhat).toBe(next?.what ?? null);
      if (next !== null && clock) expect(next.at).toBeGreaterThan(clock.now.getTime());
    }
  });

  it('LC-9 leaves reviews for the reviewer and LC-4 applications for the manager, as the rows say', async () => {
    const waiting = await database.query<{ account: string; kind: string; count: number }[]>(
      `SELECT u.account, a.kind, count(*)::int AS count FROM approval a
       JOIN app_user u ON u.id = ANY(a.waiting_for) WHERE a.status = 'PENDING' GROUP BY 1, 2`,
    );
    const count = (account: string, kind: string): number =>
      waiting.find((row) => row.account === account && row.kind === kind)?.count ?? 0;
    expect(count('reviewer', 'PROTECTION_REVIEW')).toBeGreaterThanOrEqual(10);
    expect(count('manager', 'INTENT')).toBeGreaterThanOrEqual(3);
    expect(count('manager', 'EXTENSION')).toBeGreaterThanOrEqual(3);
    const torn = await database.query(
      `SELECT c.name FROM customer c FULL JOIN (SELECT * FROM approval WHERE status = 'PENDING') a ON a.customer_id = c.id
       WHERE (a.kind IN ('INTENT', 'EXTENSION')) IS DISTINCT FROM (c.application_id IS NOT NULL) AND (a.id IS NOT NULL OR c.application_id IS NOT NULL)
          OR (a.kind = 'PROTECTION_REVIEW') IS DISTINCT FROM (c.review_since IS NOT NULL) AND (a.id IS NOT NULL OR c.review_since IS NOT NULL)
          OR c.application_id <> a.id`,
    );
    expect(torn).toEqual([]);
  });

  it('AP-2 has nobody approve their own application', async () => {
    const own = await database.query(
      'SELECT id FROM approval WHERE applicant_id = ANY(waiting_for) OR applicant_id = ANY(decided_by)',
    );
    expect(own).toEqual([]);
  });

  it('LC-15 keeps everybody within the caps, and LC-8 within the daily claims', async () => {
    const counts = await database.query<{ potential: number; intent: number }[]>(
      `SELECT count(*) FILTER (WHERE stage = 'potential')::int AS potential,
         count(*) FILTER (WHERE stage = 'intent')::int AS intent FROM customer WHERE owner_id IS NOT NULL GROUP BY owner_id`,
    );
    for (const { potential, intent } of counts) {
      expect(potential).toBeLessThanOrEqual(defaultPolicy.potentialCap);
      expect(intent).toBeLessThanOrEqual(defaultPolicy.intentCap);
    }
    const [busiest] = await database.query<{ count: number }[]>(
      `SELECT count(*)::int FROM customer_event WHERE type = 'Claimed' GROUP BY actor_id, (at AT TIME ZONE 'Asia/Shanghai')::date
       ORDER BY 1 DESC LIMIT 1`,
    );
    expect(busiest?.count).toBeLessThanOrEqual(defaultPolicy.dailyClaimCap);
  });

  it('LC-16 has customers of sales1 and sales2 that drop today, tomorrow, in three and in seven days', async () => {
    for (const account of ['sales1', 'sales2']) {
      const days = await database.query<{ days: number }[]>(
        `SELECT DISTINCT (c.protected_until AT TIME ZONE 'Asia/Shanghai')::date - (app_now() AT TIME ZONE 'Asia/Shanghai')::date AS days
         FROM customer c JOIN app_user u ON u.id = c.owner_id WHERE u.account = $1`,
        [account],
      );
      expect(days.map((row) => row.days)).toEqual(expect.arrayContaining([0, 1, 3, 7]));
    }
  });

  it('LC-12 has next contacts of sales1 for today, overdue and to come', async () => {
    const [due] = await database.query<{ today: number; overdue: number; coming: number }[]>(
      `SELECT count(*) FILTER (WHERE away = 0)::int AS today, count(*) FILTER (WHERE away < 0)::int AS overdue,
         count(*) FILTER (WHERE away > 0)::int AS coming
       FROM (SELECT (due AT TIME ZONE 'Asia/Shanghai')::date - (app_now() AT TIME ZONE 'Asia/Shanghai')::date AS away
         FROM reminder JOIN app_user u ON u.id = user_id
         WHERE u.account = 'sales1' AND kind = 'NEXT_CONTACT' AND done_at IS NULL) open`,
    );
    expect(due?.today).toBeGreaterThan(2);
    expect(due?.overdue).toBeGreaterThan(2);
    expect(due?.coming).toBeGreaterThan(10);
  });

  it('LC-20 has new, returning, dormant and lost customers, with the deals that make them so', async () => {
    const [value] = await database.query<Record<string, number>[]>(
      `SELECT count(*) FILTER (WHERE first_deal_on > today - 90)::int AS fresh,
         count(*) FILTER (WHERE deals > 1 AND last_deal_on > today - 180)::int AS returning,
         count(*) FILTER (WHERE last_deal_on BETWEEN today - 364 AND today - 181)::int AS dormant,
         count(*) FILTER (WHERE last_deal_on < today - 365)::int AS lost,
         count(*) FILTER (WHERE lost_at IS NOT NULL)::int AS marked,
         count(*) FILTER (WHERE deals <> contracts_signed)::int AS torn
       FROM (SELECT c.*, (app_now() AT TIME ZONE 'Asia/Shanghai')::date AS today,
           (SELECT count(*) FROM signed_contract s WHERE s.customer_id = c.id) AS deals FROM customer c) counted`,
    );
    expect(value).toMatchObject({ torn: 0 });
    for (const kind of ['fresh', 'returning', 'dormant', 'lost', 'marked']) {
      expect(value?.[kind]).toBeGreaterThanOrEqual(15);
    }
  });

  it('AC-1 has about forty people in four levels, with a superior each but the first', async () => {
    const [company] = await database.query<{ people: number; levels: number; heads: number }[]>(
      `SELECT (SELECT count(*)::int FROM app_user) AS people, (SELECT max(depth) + 1 FROM department_closure) AS levels,
         (SELECT count(*)::int FROM app_user WHERE superior_id IS NULL) AS heads`,
    );
    expect(company).toMatchObject({ levels: 4, heads: 1 });
    expect(company?.people).toBeGreaterThanOrEqual(36);
  });

  it('lays nothing a second time', async () => {
    expect(await layDemoCompany(database)).toBe(false);
    expect(await database.getRepository(CustomerRow).count()).toBe(customers.length);
  });

  it('tells the same company again for the same seed and day', async () => {
    const second = await createTestDatabase();
    const again = await openDatabase(second.url, [CustomerRow], 3).initialize();
    try {
      await again.query(`UPDATE app_clock SET ahead = (SELECT $1::timestamptz - now())`, [
        new Date(await nowOf(database)),
      ]);
      await layDemoCompany(again);
      expect(await digest(again)).toEqual(await digest(database));
    } finally {
      await again.destroy();
      await second.drop();
    }
  }, 300_000);
});

async function nowOf(database: Database): Promise<number> {
  const [clock] = await database.query<{ now: Date }[]>('SELECT app_now() AS now');
  return clock?.now.getTime() ?? Number.NaN;
}

async function digest(database: Database): Promise<unknown> {
  return await database.query(
    `SELECT (SELECT md5(string_agg(md5(c::text), '' ORDER BY id)) FROM customer c) AS customers,
       (SELECT md5(string_agg(md5(e::text), '' ORDER BY id)) FROM customer_event e) AS journal,
       (SELECT md5(string_agg(md5(f::text), '' ORDER BY id)) FROM follow_up f) AS follow_ups`,
  );
}
