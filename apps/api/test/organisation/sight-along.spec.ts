import { startTestServer, type Client, type TestServer } from '../setup/start-server.js';
import { Surveyor } from '../territories/surveyor.js';

const accounts = ['manager', 'sales1', 'sales2', 'assistant'] as const;

let server: TestServer;
let admin: Client;
let clients: readonly Client[];
beforeAll(async () => {
  server = await startTestServer();
  admin = await server.signIn('admin');
  clients = await server.signInAll(...accounts);
}, 60_000);
afterEach(async () => {
  await server.database.query(`UPDATE customer_grant SET ended_at = app_now() WHERE cause = 'grant'`);
});
afterAll(async () => await server.stop());

const department = (key: string): string => server.company.departments.get(key) ?? '';

async function lend(customerId: string, kind: string, id: string, more: object = {}): Promise<void> {
  const { data } = await admin.ask(
    'mutation ($input: GrantAccessInput!) { grantAccess(input: $input) { __typename } }',
    { input: { customerId, principal: { kind, id }, level: 'READ', ...more } },
  );
  expect(data.grantAccess.__typename).toBe('Grant');
}

async function preview(id: string, parentId: string) {
  const { data } = await admin.ask(
    `{ previewDepartmentMove(id: "${id}", parentId: "${parentId}") { ... on DepartmentMovePreview {
       sightIsWhole sight { user { account } gains loses } } } }`,
  );
  const { sight, sightIsWhole } = data.previewDepartmentMove;
  const changes: { user: { account: string }; gains: number; loses: number }[] = sight;
  expect(sightIsWhole).toBe(true);
  return Object.fromEntries(changes.map(({ user, gains, loses }) => [user.account, [gains, loses]]));
}

/** Which of the customers that are lent, in a territory or in the pool each of them sees. */
async function seen(): Promise<string[][]> {
  const { elsewhere, potential, inReview, formal, ...others } = server.company.customers;
  const { dropped, abandoned, locked, imported } = others;
  return await Promise.all(
    clients.map(async (client) => {
      const asked = [elsewhere, potential, inReview, formal, dropped, abandoned, locked, imported].map(
        (id, place) => `c${place}: customer(id: "${id}") { id }`,
      );
      const { data } = await client.ask(`{ ${asked.join(' ')} }`);
      return Object.values<{ id: string } | null>(data).flatMap((one) => one?.id ?? []);
    }),
  );
}

/** What comes of a move, by person, and everything put back. */
async function movedFor(id: string, parentId: string, back: string) {
  const move = async (to: string) =>
    await admin.ask(`mutation { moveDepartment(id: "${id}", parentId: "${to}") { __typename } }`);
  const before = await seen();
  await move(parentId);
  const after = await seen();
  await move(back);
  expect(await seen()).toEqual(before);
  return Object.fromEntries(
    accounts.flatMap((account, place) => {
      const [had, has] = [before[place] ?? [], after[place] ?? []];
      const gains = has.filter((one) => !had.includes(one)).length;
      const loses = had.filter((one) => !has.includes(one)).length;
      return gains + loses === 0 ? [] : [[account, [gains, loses]]];
    }),
  );
}

test('AC-1 AC-5 moving a department says first who leaves what is lent to the departments above, and it comes so', async () => {
  const { elsewhere, potential } = server.company.customers;
  await lend(elsewhere, 'DEPARTMENT', department('east'));
  await lend(potential, 'DEPARTMENT', department('east'));
  const told = await preview(department('sales-1'), department('key-accounts'));
  // The owner and whoever sees it by their department keep sight of `potential`; sales2 saw both by the grants alone.
  expect(told).toMatchObject({ manager: [0, 1], sales1: [0, 1], sales2: [0, 2] });
  expect(await movedFor(department('sales-1'), department('key-accounts'), department('east'))).toEqual(told);
});

test('AC-1 AC-5 and who comes to what is lent to those above the new place', async () => {
  const { elsewhere, formal } = server.company.customers;
  await lend(elsewhere, 'DEPARTMENT', department('key-accounts'));
  await lend(formal, 'DEPARTMENT', department('east'));
  const told = await preview(department('sales-1'), department('key-accounts'));
  expect(told).toMatchObject({ manager: [1, 0], sales1: [1, 0], sales2: [1, 1] });
  expect(await movedFor(department('sales-1'), department('key-accounts'), department('east'))).toEqual(told);
});

test('AC-1 AC-5 nothing changes for whoever sees the customer otherwise, nor by what is over or above both places', async () => {
  const { elsewhere } = server.company.customers;
  await lend(elsewhere, 'DEPARTMENT', department('east'));
  for (const { userId } of clients) await lend(elsewhere, 'USER', userId);
  expect(await preview(department('sales-1'), department('key-accounts'))).toEqual({});
  await server.database.query(`UPDATE customer_grant SET ended_at = app_now() WHERE cause = 'grant'`);

  await lend(elsewhere, 'DEPARTMENT', department('group'));
  expect(await preview(department('sales-1'), department('key-accounts'))).toEqual({});
  const [{ soon }] = await server.database.query(`SELECT app_now() + interval '1 hour' AS soon`);
  await lend(elsewhere, 'DEPARTMENT', department('east'), { until: soon.toISOString() });
  await server.database.query(
    `UPDATE customer_grant SET valid_until = app_now() WHERE valid_until IS NOT NULL`,
  );
  expect(await preview(department('sales-1'), department('key-accounts'))).toEqual({});
});

test('AC-1 AC-9 who leaves the territories of those above the old place and comes to those above the new one', async () => {
  const surveyor = new Surveyor(server, admin);
  const { elsewhere, formal } = server.company.customers;
  const members = (key: string) => [{ kind: 'DEPARTMENT', id: department(key), level: 'READ' }] as const;
  await surveyor.drawn({ name: '甲', rules: [{ customerId: elsewhere }], members: members('east') });
  await surveyor.drawn({ name: '乙', rules: [{ customerId: formal }], members: members('key-accounts') });
  const told = await preview(department('sales-1'), department('key-accounts'));
  expect(told).toMatchObject({ sales1: [0, 1], sales2: [1, 1] });
  expect(await movedFor(department('sales-1'), department('key-accounts'), department('east'))).toEqual(told);
  await surveyor.closeAll();
  expect(await preview(department('sales-1'), department('key-accounts'))).toEqual({});
});

test('AC-1 AC-5 AC-9 of two customers alike in all else, only the one that is lent to somebody stays in sight', async () => {
  const surveyor = new Surveyor(server, admin);
  const { potential, inReview } = server.company.customers;
  await server.database.query(
    `UPDATE approval SET status = 'APPROVED', decided_at = app_now() - interval '8 days' WHERE customer_id = $1`,
    [inReview],
  );
  const rules = [{ customerId: potential }, { customerId: inReview }];
  const members = [{ kind: 'DEPARTMENT', id: department('east'), level: 'READ' }] as const;
  await surveyor.drawn({ name: '丙', rules, members });
  await lend(potential, 'USER', clients[2]?.userId ?? '');
  const told = await preview(department('sales-1'), department('key-accounts'));
  expect(told).toMatchObject({ sales2: [0, 1] });
  expect(await movedFor(department('sales-1'), department('key-accounts'), department('east'))).toEqual(told);
  await surveyor.closeAll();
});

test('AC-1 LC-22 and who leaves their pools', async () => {
  await server.database.query(
    'INSERT INTO pool_department (pool_id, department_id) SELECT id, $1::uuid FROM pool',
    [department('east')],
  );
  const told = await preview(department('sales-1'), department('key-accounts'));
  expect(told).toMatchObject({ sales1: [0, 4], sales2: [0, 4] });
  expect(await movedFor(department('sales-1'), department('key-accounts'), department('east'))).toEqual(told);
  await server.database.query('DELETE FROM pool_department');
  expect(await preview(department('sales-1'), department('key-accounts'))).toEqual({});
});

test('AC-1 a preview leaves the tree as it is', async () => {
  await lend(server.company.customers.elsewhere, 'DEPARTMENT', department('east'));
  const tree = async () =>
    await server.database.query(
      `SELECT ancestor_id, descendant_id, depth, parent_id, position FROM department_closure JOIN department ON id = descendant_id ORDER BY 1, 2`,
    );
  const before = await tree();
  await preview(department('sales-1'), department('key-accounts'));
  expect(await tree()).toEqual(before);
});
