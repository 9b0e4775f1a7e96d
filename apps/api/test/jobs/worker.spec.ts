import 'reflect-metadata';
import { Client as Listener } from 'pg';

import { startTestServer, type Client, type TestServer } from '../setup/start-server.js';

const day = 86_400_000;
let server: TestServer;
let admin: Client;
let sales1: Client;
beforeAll(async () => {
  server = await startTestServer({ role: 'all' });
  admin = await server.signIn('admin');
  sales1 = await server.signIn('sales1');
}, 60_000);
afterAll(async () => await server.stop());

async function now(): Promise<number> {
  const { data } = await server.ask('{ clock { now } }');
  return Date.parse(data.clock.now);
}

const move = 'mutation ($to: DateTime!) { moveClock(to: $to) { now } }';
const customer = 'query ($id: ID!) { customer(id: $id) { stage } }';

async function until(done: () => Promise<boolean>): Promise<void> {
  while (!(await done())) await new Promise((resolve) => setTimeout(resolve, 50));
}

test('edge 4 moveClock is for administrators, forward only, and does what falls due before it answers', async () => {
  const to = new Date((await now()) + 26 * day).toISOString();
  expect((await sales1.ask(move, { to })).errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  expect((await server.ask(move, { to })).errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');

  const heard: string[] = [];
  const listener = new Listener({ connectionString: server.databaseUrl });
  await listener.connect();
  listener.on('notification', ({ payload = '' }) => heard.push(payload));
  await listener.query('LISTEN changed');

  const { data } = await admin.ask(move, { to });
  expect(Date.parse(data.moveClock.now)).toBeGreaterThanOrEqual(Date.parse(to));
  const { potential } = server.company.customers;
  expect((await admin.ask(customer, { id: potential })).data.customer.stage).toBe('POOL');
  expect((await admin.ask(move, { to })).errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');

  // R23: what changed is announced by id and version, in small notifications, and the outbox empties.
  await until(async () => heard.some((payload) => payload.includes(potential)));
  await until(async () => {
    const [waiting]: { count: number }[] = await server.database.query(
      'SELECT count(*)::int AS count FROM outbox WHERE dispatched_at IS NULL',
    );
    return waiting?.count === 0;
  });
  expect(heard.every((payload) => Buffer.byteLength(payload) < 8_000)).toBe(true);
  const topics = heard.map((payload): { topic: string } => JSON.parse(payload)).map(({ topic }) => topic);
  expect(new Set(topics)).toEqual(new Set(['customer', 'toDos']));
  await listener.end();
}, 60_000);

test('DA-2 a file is uploaded, previewed, imported by the worker, and its outcome downloaded', async () => {
  const form = new FormData();
  form.set(
    'file',
    new Blob(['\uFEFF公司名称,手机,联系人\n泰兴市黄桥乐器有限公司,13800138000,张三\n,,\n']),
    '展会.csv',
  );
  const authorization = `Bearer ${admin.token}`;
  const uploaded = await fetch(`${server.url}/files`, {
    method: 'POST',
    body: form,
    headers: { authorization },
  });
  const { id: fileId } = (await uploaded.json()) as { id: string };

  const preview = await admin.ask(
    `query ($fileId: ID!) { importPreview(fileId: $fileId) { ... on ImportPreview {
      fileName encoding columns rows total suggested { column field } } ... on Refused { code } } }`,
    { fileId },
  );
  expect(preview.data.importPreview).toEqual({
    fileName: '展会.csv',
    encoding: 'UTF_8',
    columns: ['公司名称', '手机', '联系人'],
    rows: [
      ['泰兴市黄桥乐器有限公司', '13800138000', '张三'],
      ['', '', ''],
    ],
    total: 2,
    suggested: [
      { column: '公司名称', field: 'name' },
      { column: '手机', field: 'contact.mobile' },
      { column: '联系人', field: 'contact.name' },
    ],
  });
  const started = await admin.ask(
    `mutation ($fileId: ID!, $mapping: [ColumnMapping!]!) {
      importCustomers(fileId: $fileId, mapping: $mapping, target: POOL, mode: RUN) {
        __typename ... on ImportJob { id status fileName } ... on Refused { code message } } }`,
    { fileId, mapping: preview.data.importPreview.suggested },
  );
  expect(started.data.importCustomers).toMatchObject({ __typename: 'ImportJob', fileName: '展会.csv' });
  const { id } = started.data.importCustomers;
  const job = async () =>
    (
      await admin.ask(
        'query ($id: ID!) { importJob(id: $id) { status total done created refused outcomeUrl error } }',
        { id },
      )
    ).data.importJob;
  await until(async () => (await job()).status === 'DONE');
  const done = await job();
  expect(done).toMatchObject({ total: 2, done: 2, created: 1, refused: 1, error: null });
  const outcome = await fetch(`${server.url}${done.outcomeUrl}`, { headers: { authorization } });
  expect(await outcome.text()).toContain('泰兴市黄桥乐器有限公司,已导入');
  expect(
    (await sales1.ask('query ($id: ID!) { importJob(id: $id) { status } }', { id })).data.importJob,
  ).toBeNull();
  const listed = await admin.ask('{ importJobs { totalCount { value } edges { node { id } } } }');
  expect(listed.data.importJobs.edges).toEqual([{ node: { id } }]);
}, 60_000);

test('R7 a second worker beside the first changes nothing that was done', async () => {
  const second = await server.another();
  await admin.ask(move, { to: new Date((await now()) + 3 * day).toISOString() });
  await second.stop();
  const twice: unknown[] = await server.database.query(
    `SELECT customer_id FROM customer_event WHERE type IN ('Dropped', 'ReviewLapsed') GROUP BY customer_id, at HAVING count(*) > 1`,
  );
  expect(twice).toEqual([]);
}, 60_000);
