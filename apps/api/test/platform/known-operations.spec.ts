import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';

import { startTestServer, type Client, type TestServer } from '../setup/start-server.js';

/**
 * Documents found valid once are answered without Apollo from then on. Each test asks twice what is well-formed, so
 * that the last request takes that way, and expects of it what Apollo's way gives.
 */
let server: TestServer;
let sales1: Client;
let manager: Client;
beforeAll(async () => {
  server = await startTestServer({ env: { OPERATIONS_PER_MINUTE: '200' } });
  sales1 = await server.signIn('sales1');
  manager = await server.signIn('manager');
});
afterAll(async () => await server.stop());

const registered: Record<string, string> = JSON.parse(
  readFileSync(
    new URL('../../../../packages/contract/src/generated/operations.json', import.meta.url),
    'utf8',
  ),
);
function hashOf(name: string): string {
  const [hash] = Object.entries(registered).find(([, text]) => text.includes(`query ${name}`)) ?? [];
  if (!hash) throw new Error(`${name} is not registered`);
  return hash;
}

async function send(body: object | string, headers: Record<string, string> = {}) {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${sales1.token}`, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, text, headers: response.headers };
}

const page = 'query Page($first: Int) { customers(first: $first) { edges { node { id name } } } }';

test('A17 a registered operation is answered for its hash alone, every time the same', async () => {
  const sha256Hash = hashOf('ToDoNotificationTotal');
  const body = { extensions: { persistedQuery: { version: 1, sha256Hash } } };
  const [first, second, third] = [await send(body), await send(body), await send(body)];
  expect(first.status).toBe(200);
  expect(JSON.parse(first.text).data.reminders.totalCount.value).toEqual(expect.any(Number));
  expect(second.text).toBe(first.text);
  expect(third.text).toBe(first.text);
});

test('A17 a hash nobody registered is refused although its text is known', async () => {
  const query = '{ me { mine: locale } }';
  const persistedQuery = { version: 1, sha256Hash: createHash('sha256').update(query).digest('hex') };
  for (const _ of [1, 2]) expect((await send({ query })).status).toBe(200);
  const { status, text } = await send({ extensions: { persistedQuery } });
  expect(status).toBe(400);
  expect(text).toContain('PersistedQueryNotFound');
});

test('A17 a text under the hash of another operation is refused although both are known', async () => {
  const persistedQuery = { version: 1, sha256Hash: hashOf('ToDoNotificationTotal') };
  await send({ extensions: { persistedQuery } });
  await send({ query: page });
  const { status, text } = await send({ query: page, extensions: { persistedQuery } });
  expect(status).toBeGreaterThanOrEqual(400);
  expect(text).not.toContain('"data"');
});

test('A11 a known operation is refused from another site', async () => {
  await sales1.ask(page);
  const { status, text } = await send({ query: page }, { origin: 'https://evil.example' });
  expect(status).toBe(403);
  expect(text).toContain('FORBIDDEN');
});

test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'])(
  'A11 a known operation sent as %s is refused',
  async (type) => {
    await sales1.ask('{ me { locale } }');
    const { status, text } = await send({ query: '{ me { locale } }' }, { 'content-type': type });
    expect(status).toBe(400);
    expect(text).not.toContain('"data"');
  },
);

test.each([0, 201, -1])('A8 a page of %d is refused for a known operation', async (first) => {
  await sales1.ask(page, { first: 1 });
  const { status, errors } = await sales1.ask(page, { first });
  expect(status).toBe(400);
  expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
});

test('A8 what a known operation costs depends on its variables', async () => {
  const nested =
    'query Nested($first: Int!) { customers(first: $first) { edges { node { contacts(first: $first) { edges { node { id name mobile } } } } } } }';
  expect((await sales1.ask(nested, { first: 1 })).status).toBe(200);
  const dear = await sales1.ask(nested, { first: 200 });
  expect(dear.status).toBe(400);
  expect(dear.errors?.[0]?.message).toContain('too much');
  expect((await sales1.ask(nested, { first: 1 })).status).toBe(200);
});

test('A9 variables of a known operation are checked each time', async () => {
  await sales1.ask(page, { first: 2 });
  const wrong = await sales1.ask(page, { first: 'two' });
  expect([wrong.status, wrong.errors?.[0]?.extensions['code']]).toEqual([400, 'BAD_USER_INPUT']);
  const filtered =
    'query Filtered($filter: CustomerFilter) { customers(filter: $filter) { edges { node { id } } } }';
  await sales1.ask(filtered, { filter: { name: { contains: '空调' } } });
  const unknown = await sales1.ask(filtered, { filter: { nonsense: { eq: 'a' } } });
  expect([unknown.status, unknown.errors?.[0]?.extensions['code']]).toEqual([400, 'FIELD_NOT_ALLOWED']);
});

test.each([
  ['no JSON', '{"query": ', 400],
  ['neither object nor list', '"{ me { id } }"', 400],
  ['a list of operations', '[{"query":"{ me { locale } }"}]', 400],
  ['more than 1 MB', JSON.stringify({ query: page, variables: { name: 'a'.repeat(1_100_000) } }), 413],
])('A9 a body that is %s is refused', async (_what, body, status) => {
  expect((await send(body)).status).toBe(status);
});

test('AC-1 one known operation shows each person their own customers', async () => {
  const whole = 'query Mine { customers(first: 200) { totalCount { value } edges { node { id } } } }';
  const [own, all] = [await sales1.ask(whole), await manager.ask(whole)];
  expect((await sales1.ask(whole)).text).toBe(own.text);
  expect((await manager.ask(whole)).text).toBe(all.text);
  expect(all.data.customers.totalCount.value).not.toBe(own.data.customers.totalCount.value);
  const nobody = await server.ask(whole);
  expect(nobody.errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  expect(nobody.text).not.toContain('"id"');
});

test('A13 introspection stays off for a document that is known', async () => {
  for (const _ of [1, 2]) {
    const { status, text } = await sales1.ask('{ __schema { types { name } } }');
    expect(status).toBe(400);
    expect(text).toContain('Introspection is off.');
  }
});

test('R13 a known mutation runs once under a key, and another body under it is a conflict', async () => {
  const save =
    'mutation SaveKnown($name: String!) { saveView(page: "customers", name: $name, query: "a=1") { ... on SavedView { id name } ... on Refused { code } } }';
  await sales1.ask(save, { name: 'before' });
  const headers = { 'idempotency-key': randomUUID() };
  const [first, again] = [
    await sales1.ask(save, { name: 'known one' }, headers),
    await sales1.ask(save, { name: 'known one' }, headers),
  ];
  expect(first.data.saveView.id).toEqual(expect.any(String));
  expect(again.data).toEqual(first.data);
  expect((await sales1.ask(save, { name: 'another' }, headers)).status).toBe(409);
  expect((await sales1.ask(save, { name: 'known one' }, { 'idempotency-key': 'with a space' })).status).toBe(
    400,
  );
});

test('A18 the type of the answer is the one that was asked for', async () => {
  const query = '{ me { locale } }';
  await sales1.ask(query);
  const types = async (accept: string) => (await send({ query }, { accept })).headers.get('content-type');
  expect(await types('application/json')).toBe('application/json; charset=utf-8');
  expect(await types('application/graphql-response+json,application/json;q=0.9')).toBe(
    'application/graphql-response+json; charset=utf-8',
  );
  expect((await send({ query }, { accept: 'text/html' })).status).toBe(406);
});

test('R16 known operations count towards the limit of a session', async () => {
  const other = await server.signIn('ceo');
  let status = 200;
  for (let count = 0; count < 210 && status === 200; count++) {
    ({ status } = await other.ask('{ me { locale } }'));
  }
  expect(status).toBe(429);
  expect((await manager.ask('{ me { locale } }')).status).toBe(200);
});

test('every question of the pages that needs no variable answers the same at every time of asking', async () => {
  const admin = await server.signIn('admin');
  const questions = Object.values(registered).filter((text) =>
    /^query \w+(\(\$\w+: \[?\w+!?\]?[,)]|\s*\{)/.test(text),
  );
  const free = questions.filter((text) => !/^query [^{]*!/.test(text));
  expect(free.length).toBeGreaterThan(20);
  for (const text of free) {
    const [first, , third] = [await admin.ask(text), await admin.ask(text), await admin.ask(text)];
    expect(first.errors).toBeUndefined();
    if (!text.includes('clock')) expect(third.text).toBe(first.text);
    else expect(third.errors).toBeUndefined();
  }
});
