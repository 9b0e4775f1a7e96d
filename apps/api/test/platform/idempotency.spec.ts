import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

import { ask, startTestServer, type Client, type TestServer } from '../setup/start-server.js';

let server: TestServer;
let sales1: Client;
beforeAll(async () => {
  server = await startTestServer();
  sales1 = await server.signIn('sales1');
});
afterAll(async () => await server.stop());

const save = `mutation Save($name: String!, $query: String!) {
  saveView(page: "customers", name: $name, query: $query) {
    ... on SavedView { id name query } ... on Refused { code message }
  }
}`;
const create = `mutation Create($input: CustomerInput!) {
  createCustomer(input: $input) { ... on Customer { id name } ... on Refused { code message } }
}`;

let numbers = 13_800_131_234;
/** Each with a number of its own, so that none looks like another. */
function aCompany(name: string) {
  return {
    input: {
      name,
      address: '江苏省靖江市人民南路 88 号',
      industry: '空调设备',
      phone: String(numbers++),
      introduction: '做中央空调，想换一批压缩机，老板姓春。',
    },
  };
}
/** Answers are kept a moment after they are given. */
async function untilKept(key: string): Promise<void> {
  while ((await countOf('idempotency_key', `key = '${key}' AND response ? 'answer'`)) === 0) await pause(5);
}
async function countOf(table: string, where: string): Promise<number> {
  const [row]: { count: number }[] = await server.database.query(
    `SELECT count(*)::int AS count FROM ${table} WHERE ${where}`,
  );
  return row?.count ?? -1;
}

test('R13 fifty parallel requests under one key on two processes make one customer and give one answer', async () => {
  const other = await server.another();
  const headers = { authorization: `Bearer ${sales1.token}`, 'idempotency-key': randomUUID() };
  const variables = aCompany('靖江市重复点击空调有限公司');
  const urls = Array.from({ length: 50 }, (_, index) => (index % 2 === 0 ? server.url : other.url));
  const answers = await Promise.all(urls.map(async (url) => await ask(url, create, variables, headers)));
  await other.stop();
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  const { id } = answers[0]?.data.createCustomer ?? {};
  expect(id).toEqual(expect.any(String));
  expect(await countOf('customer', `name = '靖江市重复点击空调有限公司'`)).toBe(1);
  expect(await countOf('customer_event', `customer_id = '${id}'`)).toBe(1);
});

test('R13 the same key with another body is a conflict and does nothing', async () => {
  const headers = { 'idempotency-key': randomUUID() };
  await sales1.ask(save, { name: 'one', query: 'a=1' }, headers);
  const other = await sales1.ask(save, { name: 'two', query: 'a=1' }, headers);
  expect(other.status).toBe(409);
  expect(other.errors?.[0]?.extensions['code']).toBe('CONFLICT');
  expect(await countOf('saved_view', `name = 'two'`)).toBe(0);
});

test('R13 variables in another order are the same body', async () => {
  const headers = { 'idempotency-key': randomUUID() };
  const first = await sales1.ask(save, { name: 'ordered', query: 'a=1' }, headers);
  expect((await sales1.ask(save, { query: 'a=1', name: 'ordered' }, headers)).text).toBe(first.text);
});

test('R13 a key is its owner’s: the same one of somebody else is another', async () => {
  const headers = { 'idempotency-key': randomUUID() };
  const sales2 = await server.signIn('sales2');
  const mine = await sales1.ask(save, { name: 'shared key', query: 'a=1' }, headers);
  const theirs = await sales2.ask(save, { name: 'shared key', query: 'a=1' }, headers);
  expect(theirs.data.saveView.id).not.toBe(mine.data.saveView.id);
});

test('R13 the answer stays the same although the world has moved on', async () => {
  const headers = { 'idempotency-key': randomUUID() };
  const first = await sales1.ask(save, { name: 'kept', query: 'a=1' }, headers);
  await sales1.ask(save, { name: 'kept', query: 'a=2' });
  expect((await sales1.ask(save, { name: 'kept', query: 'a=1' }, headers)).text).toBe(first.text);
  expect(await countOf('saved_view', `name = 'kept' AND query = 'a=2'`)).toBe(1);
});

test('R13 answers given at the same moment are all kept, each under its own key', async () => {
  const asked = Array.from({ length: 12 }, (_, number) => ({
    variables: { name: `moment ${number}`, query: 'a=1' },
    headers: { 'idempotency-key': randomUUID() },
  }));
  const ask = ({ variables, headers }: (typeof asked)[number]) => sales1.ask(save, variables, headers);
  const first = await Promise.all(asked.map(ask));
  await Promise.all(asked.map(({ variables }) => sales1.ask(save, { ...variables, query: 'a=2' })));
  const again = await Promise.all(asked.map(ask));
  expect(again.map(({ text }) => text)).toEqual(first.map(({ text }) => text));
  expect(new Set(first.map(({ data }) => data.saveView.id)).size).toBe(12);
});

test('R13 an answer that cannot be kept is given all the same, and its effect is not repeated', async () => {
  await server.database.query(
    `CREATE FUNCTION keep_nothing() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no room'; END $$;
     CREATE TRIGGER keep_nothing BEFORE UPDATE ON idempotency_key FOR EACH ROW WHEN (NEW.response ? 'answer')
     EXECUTE FUNCTION keep_nothing()`,
  );
  const headers = { 'idempotency-key': randomUUID() };
  const variables = aCompany('泰兴市无处存放物流有限公司');
  const first = await sales1.ask(create, variables, headers);
  expect(first.data.createCustomer.id).toEqual(expect.any(String));
  expect((await sales1.ask(create, variables, headers)).data).toEqual(first.data);
  await server.database.query('DROP TRIGGER keep_nothing ON idempotency_key');
  expect(await countOf('customer', `name = '泰兴市无处存放物流有限公司'`)).toBe(1);
});

test('R13 after a crash between effect and answer the effect is not repeated', async () => {
  const headers = { 'idempotency-key': randomUUID() };
  const variables = aCompany('泰州市中途断电机械有限公司');
  const first = await sales1.ask(create, variables, headers);
  await untilKept(headers['idempotency-key']);
  // What a process killed after the commit leaves: the outcome is recorded, the answer is not.
  await server.database.query(
    `UPDATE idempotency_key SET response = response - 'answer' - 'rights' WHERE key = $1`,
    [headers['idempotency-key']],
  );
  const again = await sales1.ask(create, variables, headers);
  expect(again.data).toEqual(first.data);
  expect(await countOf('customer', `name = '泰州市中途断电机械有限公司'`)).toBe(1);
});

test('R13 a refusal is an answer too', async () => {
  const headers = { 'idempotency-key': randomUUID() };
  const first = await sales1.ask(save, { name: ' ', query: 'a=1' }, headers);
  expect(first.data.saveView.code).toBe('INVALID');
  expect((await sales1.ask(save, { name: ' ', query: 'a=1' }, headers)).text).toBe(first.text);
});

test('R13 what failed by our own fault may be tried again under the same key', async () => {
  const headers = { 'idempotency-key': randomUUID() };
  await server.database.query('ALTER TABLE saved_view RENAME TO saved_view_gone');
  const failed = await sales1.ask(save, { name: 'later', query: 'a=1' }, headers);
  await server.database.query('ALTER TABLE saved_view_gone RENAME TO saved_view');
  expect(failed.errors?.[0]?.extensions['code']).toBe('INTERNAL');
  expect((await sales1.ask(save, { name: 'later', query: 'a=1' }, headers)).data.saveView.name).toBe('later');
});

test('L35 a kept answer is not given again when rights have changed; it is read anew', async () => {
  const sales3 = await server.signIn('sales3');
  const headers = { 'idempotency-key': randomUUID() };
  const asked = create.replace('{ id name }', '{ id name phone withheld }');
  const variables = aCompany('无锡市权限变化电子有限公司');
  const first = await sales3.ask(asked, variables, headers);
  expect(first.data.createCustomer.phone).toBe(variables.input.phone);
  await server.database.query(
    `UPDATE role SET version = version + 1, rights = jsonb_set(rights, '{fields,companyPhone}', '{"*": "hidden"}')
     WHERE key = 'preSales'`,
  );
  const again = await sales3.ask(asked, variables, headers);
  expect(again.data.createCustomer).toMatchObject({ id: first.data.createCustomer.id, phone: null });
  expect(again.data.createCustomer.withheld).toContain('phone');
  await server.database.query(
    `UPDATE role SET version = version + 1, rights = jsonb_set(rights, '{fields,companyPhone}', '{"*": "write"}')
     WHERE key = 'preSales'`,
  );
});

test('L35 a kept answer is not given again to whoever has left a territory', async () => {
  const [territory] = await server.database.query(
    `INSERT INTO territory (id, name, created_at) VALUES (new_id(), '靖江', now()) RETURNING id`,
  );
  const id = server.company.customers.elsewhere;
  await server.database.query('UPDATE customer SET territory_id = $1 WHERE id = $2', [territory.id, id]);
  await server.database.query(
    `INSERT INTO territory_member (territory_id, principal_kind, principal_id, level) VALUES ($1, 'user', $2, 'write')`,
    [territory.id, sales1.userId],
  );
  const [{ version }] = await server.database.query('SELECT version FROM customer WHERE id = $1', [id]);
  const headers = { 'idempotency-key': randomUUID() };
  const update = `mutation { updateCustomer(id: "${id}", version: ${version}, patch: { importance: ORDINARY }) {
    ... on Customer { id importance } ... on Refused { code } } }`;
  expect((await sales1.ask(update, {}, headers)).data.updateCustomer).toEqual({ id, importance: 'ORDINARY' });
  await server.database.query('DELETE FROM territory_member WHERE territory_id = $1', [territory.id]);
  expect((await sales1.ask(update, {}, headers)).data.updateCustomer).toEqual({ id, importance: null });
});

test('R13 signing in ignores the key: each time a new session', async () => {
  const headers = { 'idempotency-key': randomUUID(), authorization: `Bearer ${sales1.token}` };
  const signIn =
    'mutation { signIn(input: { account: "sales2", password: "Tidewater-demo-1" }) { ... on Session { token } } }';
  const tokens = new Set<string>();
  for (let round = 0; round < 2; round++)
    tokens.add((await server.ask(signIn, {}, headers)).data.signIn.token);
  expect(tokens.size).toBe(2);
});

test.each(['', 'a b', 'ü', 'x'.repeat(201)])('R13 "%s" is no key', async (key) => {
  const answer = await sales1
    .ask(save, { name: 'bad key', query: '' }, { 'idempotency-key': key })
    .catch(() => null);
  if (key === '' || answer === null) return;
  expect(answer.status).toBe(400);
});
