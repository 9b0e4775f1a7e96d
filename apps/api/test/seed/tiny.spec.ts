import { type CustomerEvent, type CustomerState, evolve } from '@tidewater/domain';
import { verify } from '@node-rs/argon2';

import { CustomerRow } from '../../src/modules/customers/data/customer.row.js';
import { toState } from '../../src/modules/customers/data/to-state.js';
import type { Database } from '../../src/platform/database/database.js';
import { openDatabase } from '../../src/platform/database/open.js';
import { layFirstAdministrator, layFoundation } from '../../src/seed/foundation.js';
import { demoPassword } from '../../src/modules/people/demo-password.js';
import { layTinyCompany, type TinyCompany } from '../../src/seed/tiny-company.js';
import { createTestDatabase, type TestDatabase } from '../setup/test-database.js';

describe('the tiny company', () => {
  let test: TestDatabase;
  let database: Database;
  let company: TinyCompany;

  beforeAll(async () => {
    test = await createTestDatabase();
    database = await openDatabase(test.url, [CustomerRow], 3).initialize();
    company = await layTinyCompany(database);
  }, 120_000);

  afterAll(async () => {
    await database.destroy();
    await test.drop();
  });

  it('AC-1 has the accounts everybody knows, all with the demo password', async () => {
    const users = await database.query<{ account: string; password_hash: string }[]>(
      'SELECT account, password_hash FROM app_user ORDER BY account',
    );
    expect(users.map(({ account }) => account)).toEqual(
      'admin aftersales assistant ceo keyaccount manager reviewer sales1 sales2 sales3'.split(' '),
    );
    for (const { password_hash: hash } of users.slice(0, 2))
      expect(await verify(hash, demoPassword)).toBe(true);
  });

  it('AC-1 has a manager above sales1 and sales2, but not above sales3', async () => {
    const below = await database.query<{ account: string }[]>(
      `SELECT u.account FROM app_user u JOIN app_user s ON s.id = u.superior_id
       WHERE s.account = 'manager' AND u.account LIKE 'sales_' ORDER BY 1`,
    );
    expect(below).toEqual([{ account: 'sales1' }, { account: 'sales2' }]);
    const covered = await database.query<{ account: string }[]>(
      `SELECT u.account FROM app_user u JOIN department_closure c ON c.descendant_id = u.department_id
       WHERE c.ancestor_id = $1 AND u.account LIKE 'sales_' ORDER BY 1`,
      [company.departments.get('sales-1')],
    );
    expect(covered).toEqual([{ account: 'sales1' }, { account: 'sales2' }]);
  });

  it('LC-1 has a customer in every stage whose journal folds to its row', async () => {
    const rows = await database.getRepository(CustomerRow).find();
    expect(new Set(rows.map(({ stage }) => stage))).toEqual(
      new Set(['potential', 'intent', 'formal', 'pool']),
    );
    for (const row of rows) {
      const journal = await database.query<{ data: CustomerEvent }[]>(
        'SELECT data FROM customer_event WHERE customer_id = $1 ORDER BY seq',
        [row.id],
      );
      const folded = journal.map(({ data }) => data).reduce<CustomerState | null>(evolve, null);
      const beside = row.stage === 'formal' ? [company.people.get('aftersales') ?? ''] : [];
      expect(toState(row, beside)).toEqual(folded);
    }
  });

  it('is laid once: a second time fails and changes nothing', async () => {
    await expect(layTinyCompany(database)).rejects.toThrow('already');
    expect(await database.getRepository(CustomerRow).count()).toBe(Object.keys(company.customers).length);
  });
});

describe('the foundation', () => {
  it('AC-11 lays one administrator with a random password outside of demos', async () => {
    const test = await createTestDatabase();
    const database = await openDatabase(test.url, [], 3).initialize();
    try {
      await Promise.all([layFoundation(database), layFoundation(database)]);
      const first = await layFirstAdministrator(database);
      expect(await layFirstAdministrator(database)).toBeNull();
      const users = await database.query<{ password_hash: string; role: string }[]>(
        `SELECT u.password_hash, r.key AS role FROM app_user u JOIN user_role ON user_id = u.id JOIN role r ON r.id = role_id`,
      );
      expect(users).toMatchObject([{ role: 'admin' }]);
      expect(await verify(users[0]?.password_hash ?? '', first?.password ?? '')).toBe(true);
      expect(first?.password).toMatch(/^[\w-]{20}$/);
    } finally {
      await database.destroy();
      await test.drop();
    }
  });
});
