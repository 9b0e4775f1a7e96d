import { type CustomerEvent, type CustomerState, evolve } from '@tidewater/domain';
import { normaliseName } from '@tidewater/domain/matching';

import { CustomerRow } from '../../src/modules/customers/data/customer.row.js';
import { nameColumns } from '../../src/modules/customers/data/name-columns.js';
import { toState } from '../../src/modules/customers/data/to-state.js';
import type { Database } from '../../src/platform/database/database.js';
import { openDatabase } from '../../src/platform/database/open.js';
import { layLargeCompany } from '../../src/seed/large-company.js';
import { createTestDatabase, type TestDatabase } from '../setup/test-database.js';

const size = 2_000;

describe('the large company', () => {
  let test: TestDatabase;
  let database: Database;
  let before: string[];

  beforeAll(async () => {
    test = await createTestDatabase();
    database = await openDatabase(test.url, [CustomerRow], 3).initialize();
    before = await structure(database);
    await layLargeCompany(database, { customers: size });
  }, 300_000);

  afterAll(async () => {
    await database.destroy();
    await test.drop();
  });

  it('has two contacts, three follow-ups and 0.3 contracts a customer, 60 departments and 200 grants a thousand', async () => {
    const [count] = await database.query<Record<string, number>[]>(
      `SELECT (SELECT count(*)::int FROM customer) AS customers, (SELECT count(*)::int FROM contact) AS contacts,
         (SELECT count(*)::int FROM follow_up) AS notes, (SELECT count(*)::int FROM signed_contract) AS contracts,
         (SELECT count(*)::int FROM department) AS departments, (SELECT count(*)::int FROM customer_grant) AS grants`,
    );
    expect(count).toMatchObject({ customers: size, departments: 60, grants: size * 0.2 });
    expect((count?.contacts ?? 0) / size).toBeCloseTo(2, 0);
    expect((count?.notes ?? 0) / size).toBeCloseTo(3, 0);
    expect((count?.contracts ?? 0) / size).toBeCloseTo(0.3, 1);
    const [subtree] = await database.query<{ count: number }[]>(
      `SELECT count(*)::int FROM department_closure c JOIN managed_department m ON m.department_id = c.ancestor_id
       JOIN app_user u ON u.id = m.user_id WHERE u.account = 'manager'`,
    );
    expect(subtree?.count).toBe(40);
  });

  it('LC-1 folds every journal to its row, and leaves no deadline behind', async () => {
    const journal = await database.query<{ id: string; events: CustomerEvent[] }[]>(
      'SELECT customer_id AS id, json_agg(data ORDER BY seq) AS events FROM customer_event GROUP BY 1',
    );
    const folded = new Map(
      journal.map(({ id, events }) => [id, events.reduce<CustomerState | null>(evolve, null)]),
    );
    const rows = await database.getRepository(CustomerRow).find();
    const [clock] = await database.query<{ now: Date }[]>('SELECT app_now() AS now');
    for (const row of rows) {
      expect(toState(row)).toEqual(folded.get(row.id));
      if (row.nextDeadlineAt && clock) expect(row.nextDeadlineAt > clock.now).toBe(true);
    }
  });

  it('LC-10 stores the same keys and terms as the product computes', async () => {
    const rows = await database.getRepository(CustomerRow).find({ take: 200 });
    for (const row of rows) {
      expect(row).toMatchObject(nameColumns(row.name));
      expect(row.nameKey).toBe(normaliseName(row.name));
    }
  });

  it('puts every index, key, foreign key and trigger back as it was', async () => {
    expect(await structure(database)).toEqual(before);
  });
});

async function structure(database: Database): Promise<string[]> {
  const rows = await database.query<{ line: string }[]>(
    `SELECT indexdef AS line FROM pg_indexes WHERE schemaname = 'public'
     UNION ALL SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
       WHERE connamespace = 'public'::regnamespace
     UNION ALL SELECT tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text FROM pg_trigger WHERE NOT tgisinternal
     ORDER BY line`,
  );
  return rows.map(({ line }) => line);
}
