import { openSocket } from '../setup/open-socket.js';
import { ask as askAt, startTestServer, type Client, type TestServer } from '../setup/start-server.js';

const create = `mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { __typename
  ... on NewApiKey { secret apiKey { id prefix scopes ipList perMinute expiresAt owner { account } } } ... on Refused { code path } } }`;
const revoke = `mutation ($id: ID!) { revokeApiKey(id: $id) { __typename ... on ApiKey { revokedAt } ... on Refused { code } } }`;
const customers =
  '{ customers(first: 20) { totalCount { value } edges { node { id name phone withheld contacts(first: 20) { edges { node { id mobile } } } } } } }';

let server: TestServer;
let admin: Client;
let sales1: Client;
beforeAll(async () => {
  server = await startTestServer({ role: 'all', env: { TRUST_PROXY: '1' } });
  [admin, sales1] = [await server.signIn('admin'), await server.signIn('sales1')];
}, 60_000);
afterAll(async () => await server.stop());

async function aKey(client: Client, input: object = {}) {
  const { data, text } = await client.ask(create, { input: { name: '接口', scopes: ['read'], ...input } });
  if (data?.createApiKey.__typename !== 'NewApiKey') throw new Error(text);
  const { secret, apiKey } = data.createApiKey;
  const authorization = `Bearer ${secret}`;
  return {
    secret,
    ...apiKey,
    ask: async (query: string, variables: object = {}, headers: Record<string, string> = {}) =>
      await server.ask(query, variables, { authorization, ...headers }),
  };
}
function codeOf({ errors }: { errors?: readonly { extensions: Record<string, unknown> }[] }): unknown {
  return errors?.[0]?.extensions['code'];
}

describe('AC-11 a key for a program', () => {
  test('AC-11 stands for its owner: what it reads is what they read', async () => {
    const key = await aKey(sales1);
    expect(key).toMatchObject({
      owner: { account: 'sales1' },
      scopes: ['read'],
      ipList: [],
      perMinute: 600,
      expiresAt: null,
    });
    expect(key.secret).toMatch(/^tw_[\w-]{43}$/);
    expect(key.secret.startsWith(key.prefix)).toBe(true);
    const [byKey, byPerson] = [await key.ask(customers), await sales1.ask(customers)];
    expect(byPerson.data.customers.totalCount.value).toBeGreaterThan(0);
    expect(byKey.data).toEqual(byPerson.data);
    expect((await key.ask('{ me { user { account } actions } }')).data.me.user.account).toBe('sales1');
  });

  test('AC-11 is shown once: the database has its hash, no answer has it again', async () => {
    const key = await aKey(sales1);
    const [row]: { all: string; right: boolean }[] = await server.database.query(
      `SELECT string_agg(k::text, ' ') AS all, bool_or(token_hash = sha256($1::bytea)) AS right FROM api_key k`,
      [Buffer.from(key.secret)],
    );
    expect(row?.right).toBe(true);
    expect(row?.all).not.toContain(key.secret);
    expect((await sales1.ask('{ apiKeys { id name prefix scopes lastUsedFrom } }')).text).not.toContain(
      key.secret,
    );
    const again = { 'idempotency-key': 'the-same-key' };
    const secrets = [];
    for (let round = 0; round < 2; round++) {
      const { data } = await sales1.ask(create, { input: { name: 'x', scopes: ['read'] } }, again);
      secrets.push(data.createApiKey.secret);
    }
    expect(new Set(secrets).size).toBe(2);
    const [kept]: { all: string | null }[] = await server.database.query(
      `SELECT string_agg(k::text, ' ') AS all FROM idempotency_key k`,
    );
    expect(kept?.all ?? '').not.toContain('tw_');
  });

  test.each([
    [{ name: ' ' }, 'name'],
    [{ scopes: [] }, 'scopes'],
    [{ scopes: ['everything'] }, 'scopes'],
    [{ expiresAt: '2020-01-01T00:00:00Z' }, 'expiresAt'],
    [{ ipList: ['300.1.1.1'] }, 'ipList'],
    [{ ipList: ['10.0.0.0/33'] }, 'ipList'],
    [{ ipList: ["10.0.0.1'; --"] }, 'ipList'],
    [{ perMinute: 0 }, 'perMinute'],
  ])('AC-11 %j is no key', async (input, field) => {
    const { data } = await sales1.ask(create, { input: { name: 'x', scopes: ['read'], ...input } });
    expect(data.createApiKey).toEqual({ __typename: 'Refused', code: 'INVALID', path: [field] });
  });

  test('AC-11 one that reads runs no mutation and sends no file', async () => {
    const key = await aKey(admin);
    for (const mutation of [
      'mutation { setLocale(locale: "en-US") { locale } }',
      'mutation M { ...F } fragment F on Mutation { deleteView(id: "x") }',
    ]) {
      const answer = await key.ask(mutation);
      expect([answer.status, codeOf(answer)]).toEqual([403, 'FORBIDDEN']);
    }
    const sent = await fetch(`${server.url}/files`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key.secret}` },
      body: new FormData(),
    });
    expect(sent.status).toBe(403);
  });

  test('AC-11 the scopes of keys are told to a person, not to a key', async () => {
    const { data } = await sales1.ask('{ apiKeyScopes }');
    expect(data.apiKeyScopes).toEqual(expect.arrayContaining(['read', 'customer.read']));
    expect(codeOf(await (await aKey(admin)).ask('{ apiKeyScopes }'))).toBe('FORBIDDEN');
  });

  test('AC-11 one for a single type sees nothing of the others, and asks for nothing that belongs to no type', async () => {
    const key = await aKey(admin, { scopes: ['customer.read'] });
    const { data } = await key.ask(customers);
    expect(data.customers.totalCount.value).toBeGreaterThan(0);
    expect(
      data.customers.edges.flatMap(
        ({ node }: { node: { contacts: { edges: unknown[] } } }) => node.contacts.edges,
      ),
    ).toEqual([]);
    const contacts = await aKey(admin, { scopes: ['contact.read'] });
    expect((await contacts.ask(customers)).data.customers.totalCount.value).toBe(0);
    for (const question of [
      '{ savedViews(page: "customers") { id } }',
      '{ departments { id } __typename }',
      '{ holidays(year: 2026) { year } }',
    ]) {
      const answer = await key.ask(question);
      if (question.includes('departments')) expect(answer.data.departments).toBeTruthy();
      else expect(codeOf(answer)).toBe('FORBIDDEN');
    }
  });

  test('AC-11 one that writes does what its owner may do, and nothing of an administrator’s', async () => {
    const key = await aKey(admin, { scopes: ['write'] });
    expect((await key.ask('{ me { actions } }')).data.me.actions).not.toContain('user.update');
    expect((await key.ask('mutation { setLocale(locale: "zh-CN") { locale } }')).data.setLocale.locale).toBe(
      'zh-CN',
    );
    const other = await aKey(sales1, {
      scopes: ['write', 'user.update', 'security.update', 'customer.export', 'policy.update'],
    });
    const actions: string[] = (await other.ask('{ me { actions } }')).data.me.actions;
    const own: string[] = (await sales1.ask('{ me { actions } }')).data.me.actions;
    expect(actions.filter((action) => !own.includes(action))).toEqual([]);
  });

  test('AC-11 no key touches its owner’s account, makes a key or reads those there are', async () => {
    const key = await aKey(admin, { scopes: ['write', 'user.update', 'security.update', 'role.update'] });
    const id = sales1.userId;
    for (const text of [
      '{ sessions { id } }',
      '{ apiKeys { id } }',
      '{ mySecurity { secondFactor } }',
      '{ lockouts { until } }',
      '{ passwordRequests { times } }',
      '{ securitySettings { secondFactorFor } }',
      'mutation { changePassword(current: "a", next: "b") { __typename } }',
      'mutation { startSecondFactor(password: "a") { __typename } }',
      'mutation { createApiKey(input: { name: "a", scopes: ["read"] }) { __typename } }',
      `mutation { revokeApiKey(id: "${id}") { __typename } }`,
      `mutation { revokeSessions(userId: "${id}") { __typename } }`,
      `mutation { resetPassword(userId: "${id}") { __typename } }`,
      `mutation { resetSecondFactor(userId: "${id}") { __typename } }`,
    ]) {
      expect([text, codeOf(await key.ask(text))]).toEqual([text, 'FORBIDDEN']);
    }
  });

  test('AC-11 it ends at its expiry by real time, whatever the business clock says', async () => {
    const key = await aKey(sales1, { expiresAt: new Date(Date.now() + 3_600_000).toISOString() });
    await server.database.query(`UPDATE app_clock SET ahead = interval '3 days'`);
    expect((await key.ask('{ me { locale } }')).data.me).toBeTruthy();
    await server.database.query(`UPDATE app_clock SET ahead = '0'`);
    await server.database.query(`UPDATE api_key SET expires_at = now() - interval '1 second' WHERE id = $1`, [
      key.id,
    ]);
    expect(codeOf(await key.ask('{ me { locale } }'))).toBe('UNAUTHENTICATED');
  });

  test('A26 it is good only from its addresses, as the trusted proxy saw them', async () => {
    const key = await aKey(sales1, { ipList: ['203.0.113.0/24', '2001:db8::/32'] });
    const from = async (forwarded: string) =>
      codeOf(await key.ask('{ me { locale } }', {}, { 'x-forwarded-for': forwarded }));
    expect(await from('203.0.113.77')).toBeUndefined();
    expect(await from('2001:db8::1')).toBeUndefined();
    expect(await from('203.0.114.1')).toBe('UNAUTHENTICATED');
    expect(await from('203.0.113.77, 198.51.100.9')).toBe('UNAUTHENTICATED');
    expect(codeOf(await key.ask('{ me { locale } }'))).toBe('UNAUTHENTICATED');
  });

  test('AC-11 revoking binds the next request on every process, and closes its socket within five seconds', async () => {
    const key = await aKey(sales1, { name: 'socket' });
    const other = await server.another();
    const { socket, closed, closedWithin } = openSocket(server.url, key.secret);
    socket.subscribe(
      { query: 'subscription { customerChanged { id } }' },
      { next: () => undefined, error: () => undefined, complete: () => undefined },
    );
    await new Promise((resolve) => setTimeout(resolve, 4_000));
    expect(closed).toEqual([]);
    expect(
      (await askAt(other.url, '{ me { locale } }', {}, { authorization: `Bearer ${key.secret}` })).data.me,
    ).toBeTruthy();
    expect(
      (await server.ask(revoke, { id: key.id }, { authorization: `Bearer ${admin.token}` })).data.revokeApiKey
        .revokedAt,
    ).toBeTruthy();
    const headers = { authorization: `Bearer ${key.secret}` };
    for (const url of [server.url, other.url])
      expect(codeOf(await askAt(url, '{ me { locale } }', {}, headers))).toBe('UNAUTHENTICATED');
    expect(await closedWithin(5_000)).toBe(4401);
    await other.stop();
  }, 30_000);

  test('AC-11 it dies with its owner’s account, and with the owner’s roles it shrinks at once', async () => {
    const key = await aKey(await server.signIn('assistant'));
    expect((await key.ask(customers)).data.customers.totalCount.value).toBeGreaterThan(0);
    const [kept]: { rights: object }[] = await server.database.query(
      `SELECT rights FROM role WHERE key = 'salesAssistant'`,
    );
    await server.database.query(
      `UPDATE role SET version = version + 1, rights = '{"scopes": {}, "may": [], "fields": {}}' WHERE key = 'salesAssistant'`,
    );
    expect((await key.ask(customers)).data.customers.totalCount.value).toBe(0);
    await server.database.query(
      `UPDATE role SET version = version + 1, rights = $1 WHERE key = 'salesAssistant'`,
      [kept?.rights],
    );
    await server.database.query(`UPDATE app_user SET active = false WHERE account = 'assistant'`);
    expect(codeOf(await key.ask('{ me { locale } }'))).toBe('UNAUTHENTICATED');
    await server.database.query(`UPDATE app_user SET active = true WHERE account = 'assistant'`);
  });

  test('A36 nobody ends or sees another’s key but an administrator', async () => {
    const key = await aKey(sales1, { name: 'mine' });
    const sales3 = await server.signIn('sales3');
    expect((await sales3.ask(revoke, { id: key.id })).data.revokeApiKey.code).toBe('NOT_FOUND');
    expect((await sales3.ask('{ apiKeys { id } }')).data.apiKeys).toEqual([]);
    expect(codeOf(await sales3.ask('{ apiKeys(everybody: true) { id } }'))).toBe('FORBIDDEN');
    const seen = await admin.ask('{ apiKeys(everybody: true) { id owner { account } } }');
    expect(seen.data.apiKeys.map(({ id }: { id: string }) => id)).toContain(key.id);
  });

  test('AC-11 its use is shown by day and address, written down without a statement per request', async () => {
    const key = await aKey(sales1, { name: 'counted' });
    for (let round = 0; round < 7; round++)
      await key.ask('{ me { locale } }', {}, { 'x-forwarded-for': '203.0.113.5' });
    const [before]: { count: number }[] = await server.database.query(
      'SELECT count(*)::int AS count FROM api_key_use WHERE key_id = $1',
      [key.id],
    );
    expect(before?.count).toBe(0);
    const { data } = await sales1.ask('{ apiKeys { id lastUsedAt lastUsedFrom uses { day count } } }');
    const shown = data.apiKeys.find(({ id }: { id: string }) => id === key.id);
    expect(shown).toMatchObject({ lastUsedFrom: '203.0.113.5', uses: [{ count: 7 }] });
    expect(Date.now() - Date.parse(shown.lastUsedAt)).toBeLessThan(60_000);
  });

  test('AC-11 its own ceiling on requests does not touch its owner', async () => {
    const key = await aKey(sales1, { perMinute: 5 });
    const codes = [];
    for (let round = 0; round < 8; round++) codes.push(codeOf(await key.ask('{ me { locale } }')));
    expect(codes.filter((code) => code === 'RATE_LIMITED').length).toBeGreaterThanOrEqual(1);
    expect((await sales1.ask('{ me { locale } }')).data.me).toBeTruthy();
  });

  test('R13 a key with less rights is never given an answer kept for its owner', async () => {
    const narrow = await aKey(admin, { scopes: ['customer.update'] });
    const headers = { 'idempotency-key': 'shared-by-both' };
    const text = 'mutation { setLocale(locale: "zh-CN") { actions } }';
    const whole = await admin.ask(text, {}, headers);
    expect(whole.data.setLocale.actions).toContain('user.update');
    expect(codeOf(await narrow.ask(text, {}, headers))).toBe('FORBIDDEN');
  });

  test('AC-11 who may make keys is the administrators’ to say', async () => {
    const save = `mutation ($input: SecuritySettingsInput!) { saveSecuritySettings(input: $input) { __typename } }`;
    await admin.ask(save, {
      input: { secondFactorFor: 'NOBODY', secondFactorRoles: [], apiKeysFor: 'NOBODY', apiKeyRoles: [] },
    });
    expect(
      (await sales1.ask(create, { input: { name: 'x', scopes: ['read'] } })).data.createApiKey.code,
    ).toBe('NOT_ALLOWED');
    await admin.ask(save, {
      input: { secondFactorFor: 'NOBODY', secondFactorRoles: [], apiKeysFor: 'EVERYBODY', apiKeyRoles: [] },
    });
  });

  test('A17 it sends free text under the same limits of cost as everybody', async () => {
    const key = await aKey(admin);
    expect((await key.ask('query Whatever { customers(first: 3) { edges { node { name } } } }')).status).toBe(
      200,
    );
    const dear =
      '{ customers(first: 20) { edges { node { contacts { id } followUps(first: 200) { edges { node { id contact { id } } } } } } } }';
    expect((await key.ask(dear)).status).toBe(400);
  });
});
