import { startTestServer, type Client, type TestServer } from '../setup/start-server.js';

let server: TestServer;
let sales1: Client;
let manager: Client;
beforeAll(async () => {
  server = await startTestServer();
  [sales1, manager] = [await server.signIn('sales1'), await server.signIn('manager')];
});
afterAll(async () => await server.stop());

test('AC-1 me tells who I am, my roles and what they allow', async () => {
  const { data } = await sales1.ask(
    '{ me { user { account department { name } } roles { name } locale actions } }',
  );
  expect(data.me).toMatchObject({ user: { account: 'sales1' }, roles: [{ name: '售前' }], locale: 'zh-CN' });
  expect(data.me.actions).toEqual(
    expect.arrayContaining(['customer.create', 'customer.claim', 'customer.update']),
  );
  expect(data.me.actions).not.toContain('policy.update');
  expect(data.me.actions).toEqual(data.me.actions.toSorted());
});

test('LC-8 LC-15 my counts stand against the caps in force', async () => {
  const counts =
    'potential potentialCap intent intentCap claimsToday dailyClaimCap remindersDue approvalsWaiting reviewsWaiting';
  const { data } = await sales1.ask(`{ me { counts { ${counts} } } }`);
  const [owned]: { potential: number; intent: number }[] = await server.database.query(
    `SELECT count(*) FILTER (WHERE stage = 'potential')::int AS potential,
            count(*) FILTER (WHERE stage = 'intent')::int AS intent
     FROM customer WHERE owner_id = $1 AND deleted_at IS NULL`,
    [sales1.userId],
  );
  expect(data.me.counts).toMatchObject({
    ...owned,
    potentialCap: 200,
    intentCap: 100,
    dailyClaimCap: 20,
    claimsToday: 0,
  });

  await server.database.query(
    `INSERT INTO lifecycle_policy (version, since, rules)
     SELECT version + 1, app_now(), rules || '{"potentialCap": 7, "dailyClaimCap": 3}' FROM lifecycle_policy`,
  );
  const after = await sales1.ask(`{ me { counts { ${counts} } } }`);
  expect(after.data.me.counts).toMatchObject({ potentialCap: 7, dailyClaimCap: 3, intentCap: 100 });
});

test('AP-2 what waits for my decision is counted, mine alone', async () => {
  const [pending]: { approvals: number; reviews: number }[] = await server.database.query(
    `SELECT count(*) FILTER (WHERE kind <> 'PROTECTION_REVIEW')::int AS approvals,
            count(*) FILTER (WHERE kind = 'PROTECTION_REVIEW')::int AS reviews
     FROM approval WHERE status = 'PENDING' AND waiting_for @> ARRAY[$1::uuid]`,
    [manager.userId],
  );
  const { data } = await manager.ask('{ me { counts { approvalsWaiting reviewsWaiting } } }');
  expect(data.me.counts).toEqual({ approvalsWaiting: pending?.approvals, reviewsWaiting: pending?.reviews });
  expect(pending?.approvals).toBeGreaterThan(0);
});

describe('L33 the directory', () => {
  const users = `query($search: String, $first: Int, $after: String) {
    users(search: $search, first: $first, after: $after) {
      totalCount { value capped } pageInfo { hasNextPage endCursor } edges { node { id account name title active department { name } } }
    }
  }`;

  test('L33 shows public columns only', async () => {
    const fields = [
      'passwordHash',
      'password',
      'preferences',
      'failedSignIns',
      'locale',
      'lockedUntil',
      'superior',
    ];
    for (const field of fields) {
      expect((await sales1.ask(`{ users { edges { node { ${field} } } } }`)).status).toBe(400);
    }
  });

  test('L33 is closed to whoever has not signed in', async () => {
    for (const query of [users, '{ departments { id } }', '{ savedViews(page: "x") { id } }']) {
      expect((await server.ask(query)).errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
    }
  });

  test('finds people by name, account, pinyin and initials', async () => {
    const [person]: { name: string; pinyin: string; initials: string }[] = await server.database.query(
      `SELECT name, name_pinyin AS pinyin, name_initials AS initials FROM app_user WHERE account = 'sales1'`,
    );
    if (!person) throw new Error('sales1 is missing');
    for (const search of [
      'sales1',
      person.name,
      person.name.slice(1),
      person.pinyin.slice(0, 4),
      person.initials,
      person.initials.toUpperCase(),
    ]) {
      const { data } = await sales1.ask(users, { search });
      const accounts = data.users.edges.map(({ node }: { node: { account: string } }) => node.account);
      expect(accounts).toContain('sales1');
    }
  });

  test('pages are complete, without gap or repetition', async () => {
    const all = await sales1.ask(users, { first: 200 });
    const ids: string[] = all.data.users.edges.map(({ node }: { node: { id: string } }) => node.id);
    const found: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { data } = await sales1.ask(users, { first: 3, after });
      found.push(...data.users.edges.map(({ node }: { node: { id: string } }) => node.id));
      after = data.users.pageInfo.endCursor;
      more = data.users.pageInfo.hasNextPage;
    }
    expect(found).toEqual(ids);
    expect(all.data.users.totalCount).toEqual({ value: ids.length, capped: false });
  });

  test('a cursor that was changed, or is somebody else’s, is a bad cursor', async () => {
    const { data } = await sales1.ask(users, { first: 2 });
    const cursor: string = data.users.pageInfo.endCursor;
    for (const [client, after] of [
      [sales1, `${cursor.slice(0, -2)}AA`],
      [sales1, 'x'],
      [manager, cursor],
    ] as const) {
      expect((await client.ask(users, { first: 2, after })).errors?.[0]?.extensions['code']).toBe(
        'BAD_CURSOR',
      );
    }
  });

  test('AC-1 departments come as a tree, each after the one above it', async () => {
    const { data } = await sales1.ask('{ departments { id name parentId } }');
    const seen = new Set<string>();
    for (const { id, parentId } of data.departments) {
      if (parentId !== null) expect(seen).toContain(parentId);
      seen.add(id);
    }
    expect(seen.size).toBe(server.company.departments.size);
  });
});

test('preferences are kept as the page wrote them, up to 16 KB', async () => {
  const set = 'mutation($p: String!) { setPreferences(preferences: $p) { preferences } }';
  const preferences = JSON.stringify({ columns: ['name', '阶段'], density: 'compact' });
  await sales1.ask(set, { p: preferences });
  const { data } = await sales1.ask('{ me { preferences } }');
  expect(JSON.parse(data.me.preferences)).toEqual(JSON.parse(preferences));
  for (const p of ['', '[]', '"a"', 'null', '{', JSON.stringify({ a: '界'.repeat(6_000) })]) {
    expect((await sales1.ask(set, { p })).errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  }
  expect((await manager.ask('{ me { preferences } }')).data.me.preferences).toBe('{}');
});

test('A19 __proto__ in preferences stays text', async () => {
  const set = 'mutation($p: String!) { setPreferences(preferences: $p) { preferences } }';
  await manager.ask(set, {
    p: '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
  });
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
});

test('the language is Chinese or English', async () => {
  const set = 'mutation($l: String!) { setLocale(locale: $l) { locale } }';
  expect((await manager.ask(set, { l: 'en-US' })).data.setLocale.locale).toBe('en-US');
  expect((await manager.ask('{ me { locale } }')).data.me.locale).toBe('en-US');
  expect((await manager.ask(set, { l: 'fr-FR' })).errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
});

describe('L34 saved views', () => {
  const save = `mutation($name: String!, $query: String!) { saveView(page: "customers", name: $name, query: $query) {
    ... on SavedView { id name query } ... on Refused { code details { fields { path } } } } }`;

  test('L34 a view is its owner’s alone', async () => {
    const { data } = await sales1.ask(save, { name: '快到期', query: 'stage=POTENTIAL' });
    const { id } = data.saveView;
    expect((await manager.ask('{ savedViews(page: "customers") { id } }')).data.savedViews).toEqual([]);
    expect((await manager.ask(`mutation { deleteView(id: "${id}") }`)).data.deleteView).toBe(false);
    expect((await sales1.ask('{ savedViews(page: "customers") { name query } }')).data.savedViews).toEqual([
      { name: '快到期', query: 'stage=POTENTIAL' },
    ]);
    expect((await sales1.ask(`mutation { deleteView(id: "${id}") }`)).data.deleteView).toBe(true);
    expect((await sales1.ask(`mutation { deleteView(id: "${id}") }`)).data.deleteView).toBe(false);
  });

  test('the same name is overwritten, a bad one refused', async () => {
    const first = await sales1.ask(save, { name: 'A', query: 'a=1' });
    const second = await sales1.ask(save, { name: 'A', query: 'a=2' });
    expect(second.data.saveView).toEqual({ ...first.data.saveView, query: 'a=2' });
    const bad = await sales1.ask(save, { name: ' ', query: 'x'.repeat(5_000) });
    expect(bad.data.saveView).toEqual({
      code: 'INVALID',
      details: { fields: [{ path: ['name'] }, { path: ['query'] }] },
    });
  });
});

test('the demo shows its accounts before signing in, and nobody else’s', async () => {
  const { data } = await server.ask('{ demo { password accounts { account name role } } clock { now } }');
  const accounts = data.demo.accounts.map(({ account }: { account: string }) => account);
  expect(accounts).toEqual([
    'admin',
    'ceo',
    'manager',
    'sales1',
    'sales2',
    'sales3',
    'reviewer',
    'aftersales',
    'keyaccount',
    'assistant',
  ]);
  expect(Math.abs(Date.parse(data.clock.now) - Date.now())).toBeLessThan(60_000);
});

test('without the demo there is neither its accounts nor a way to move the clock', async () => {
  const inEarnest = await startTestServer({ env: { DEMO: '0' } });
  const admin = await inEarnest.signIn('admin');
  expect((await inEarnest.ask('{ demo { password } }')).data.demo).toBeNull();
  const moved = await admin.ask('mutation { moveClock(to: "2099-01-01T00:00:00Z") { now } }');
  expect(moved.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  await inEarnest.stop();
});
