import { writeReadings } from '../../src/modules/exports/index.js';
import { startTestServer, type Client, type TestServer } from '../setup/start-server.js';

let server: TestServer;
let admin: Client;
let manager: Client;

beforeEach(async () => {
  server = await startTestServer();
  [admin, manager] = await server.signInAll('admin', 'manager');
});
afterEach(async () => await server.stop());

async function limits(openedPerHour: number, listedPerHour: number): Promise<void> {
  const { data } = await admin.ask(
    'mutation ($input: SafeguardsInput!) { saveSafeguards(input: $input) { __typename } }',
    { input: { exportRowsPerDay: 2_000, openedPerHour, listedPerHour } },
  );
  expect(data.saveSafeguards.__typename).toBe('Safeguards');
}

async function ids(): Promise<string[]> {
  const { data } = await manager.ask('{ customers(first: 200) { edges { node { id } } } }');
  return data.customers.edges.map(({ node }: { node: { id: string } }) => node.id);
}

async function open(client: Client, customers: readonly string[]): Promise<void> {
  for (const id of customers) await client.ask('query ($id: ID!) { customer(id: $id) { name } }', { id });
  await writeReadings(server.database);
}

async function alarms(): Promise<{ actor_id: string; detail: object }[]> {
  return await server.database.query(
    `SELECT actor_id, detail FROM audit_log WHERE deed = 'massViewing' ORDER BY at`,
  );
}

async function told(client: Client): Promise<string[]> {
  const { data } = await client.ask('{ reminders(first: 50) { edges { node { kind sentence } } } }');
  return data.reminders.edges.flatMap(({ node }: { node: { kind: string; sentence: string } }) =>
    node.kind === 'MASS_VIEWING' ? [node.sentence] : [],
  );
}

const passMinutes = async (minutes: number): Promise<void> => {
  await server.database.query(`UPDATE app_clock SET ahead = ahead + make_interval(mins => $1)`, [minutes]);
};

test('DA-7 administrators are told, once an hour, of whoever opens very many customers', async () => {
  await limits(3, 10_000);
  const some = (await ids()).slice(0, 5);
  await open(manager, [...some.slice(0, 3), ...some.slice(0, 3)]);
  expect(await alarms()).toEqual([]);
  await open(manager, some.slice(3, 4));
  expect(await alarms()).toMatchObject([{ actor_id: manager.userId, detail: { kind: 'OPENED', count: 4 } }]);
  expect(await told(admin)).toEqual([expect.stringMatching(/一小时内打开了 4 个客户，超过 3 个/)]);
  expect(await told(manager)).toEqual([]);
  await open(manager, some);
  expect(await alarms()).toHaveLength(1);
  await passMinutes(61);
  await open(manager, some.slice(0, 3));
  expect(await alarms()).toHaveLength(1);
  await open(manager, some);
  expect(await alarms()).toHaveLength(2);
  expect(await told(admin)).toHaveLength(2);
});

test('DA-7 leafing through long lists rings as well, and what is long ago no longer counts', async () => {
  const rows = (await ids()).length;
  await writeReadings(server.database);
  await limits(100, rows * 3);
  await ids();
  await writeReadings(server.database);
  await passMinutes(66);
  for (let page = 0; page < 3; page++) await ids();
  await writeReadings(server.database);
  expect(await alarms()).toEqual([]);
  await ids();
  await writeReadings(server.database);
  expect(await alarms()).toMatchObject([{ detail: { kind: 'LISTED', count: rows * 4 } }]);
});

describe('DA-7 contacts shown inside customers', () => {
  const listed = async (): Promise<number> => {
    await writeReadings(server.database);
    const [row] = await server.database.query('SELECT coalesce(sum(rows), 0)::int AS rows FROM listed_rows');
    return row.rows;
  };
  const asked = {
    'with edges alone': '{ edges { node { name mobile } } }',
    'with cursors and a count': '{ totalCount { value } edges { cursor node { name mobile } } }',
  };

  test.each(Object.entries(asked))('DA-7 each counts as a row of a list, %s', async (_, contacts) => {
    const [first = ''] = await ids();
    await server.database.query(
      `INSERT INTO contact (id, customer_id, name, creator_id, created_at, updated_at)
       SELECT new_id(), $1, '联系人' || n, $2, app_now(), app_now() FROM generate_series(1, 7) n`,
      [first, manager.userId],
    );
    const shown = (answer: { data: object }) => JSON.stringify(answer.data).split('"mobile"').length - 1;
    const one = `{ customer(id: "${first}") { contacts(first: 5) ${contacts} } }`;
    const list = `{ customers(first: 200) { edges { node { contacts(first: 50) ${contacts} } } } }`;
    // A document is executed the first time and written as text from then on.
    for (let time = 0; time < 3; time++) {
      const before = await listed();
      expect(shown(await manager.ask(one))).toBe(5);
      expect((await listed()) - before).toBe(5);
      const answer = await manager.ask(list);
      expect(shown(answer)).toBeGreaterThan(10);
      expect((await listed()) - before - 5).toBe(answer.data.customers.edges.length + shown(answer));
    }
  });

  test('DA-7 counting them alone shows none, and leafing through them rings', async () => {
    const [first = ''] = await ids();
    await writeReadings(server.database);
    await server.database.query('DELETE FROM listed_rows');
    await manager.ask(`{ customer(id: "${first}") { contacts { totalCount { value } } } }`);
    expect(await listed()).toBe(0);
    await limits(1_000, 10);
    for (let look = 0; look < 11; look++)
      await manager.ask(`{ customer(id: "${first}") { contacts(first: 1) { edges { node { name } } } } }`);
    expect(await listed()).toBe(11);
    expect(await alarms()).toMatchObject([{ detail: { kind: 'LISTED', count: 11 } }]);
  });

  test('DA-7 what a person is shown is not changed by counting it, in whichever way it is asked', async () => {
    const [first = ''] = await ids();
    const question = `{ customer(id: "${first}") { contacts(first: 5) { edges { node { id name } } } } }`;
    const [{ text: executed }, { text }] = [await manager.ask(question), await manager.ask(question)];
    expect(JSON.parse(text)).toEqual(JSON.parse(executed));
    expect(text).not.toContain('\u0002');
    expect(JSON.stringify(JSON.parse(text))).toBe(text.trim());
  });
});

test('DA-5 whose page was opened by whom stands in the access log, one line for one look', async () => {
  const [first = '', second = ''] = await ids();
  await open(manager, [first, second, first]);
  await open(manager, [first]);
  await passMinutes(11);
  await open(manager, [first]);
  await open(manager, ['00000000-0000-7000-8000-000000000000']);
  const log: { customer_id: string }[] = await server.database.query(
    `SELECT customer_id FROM access_log WHERE deed = 'customer.view' AND user_id = $1 ORDER BY id`,
    [manager.userId],
  );
  expect(log.map(({ customer_id: id }) => id).sort()).toEqual([first, first, second].sort());
});
