import { recordAudit } from '../../src/platform/audit/record-audit.js';
import { inTransaction } from '../../src/platform/database/transaction.js';
import { startTestServer, type Client, type TestServer } from '../setup/start-server.js';

const log = `query ($filter: AuditLogFilter, $first: Int, $after: String) {
  auditLog(filter: $filter, first: $first, after: $after) {
    totalCount { value } pageInfo { hasNextPage endCursor }
    edges { node { id at deed actor { account } subject { type id label } detail { name values } address traceId } }
  }
}`;
const verify = `mutation { verifyAuditLog {
  ... on AuditVerification { intact lines seal broken { fault chain seq lineId } } ... on Refused { code } } }`;

interface Line {
  readonly id: string;
  readonly deed: string;
  readonly actor: { readonly account: string } | null;
  readonly subject: { readonly type: string; readonly id: string; readonly label: string | null } | null;
  readonly detail: readonly { readonly name: string; readonly values: readonly string[] }[];
  readonly address: string | null;
  readonly traceId: string | null;
}

let server: TestServer;
let admin: Client;
let sales1: Client;
beforeAll(async () => {
  server = await startTestServer();
  admin = await server.signIn('admin');
  sales1 = await server.signIn('sales1');
});
afterAll(async () => await server.stop());

async function lines(filter: object, more: object = {}): Promise<Line[]> {
  const { data } = await admin.ask(log, { filter, first: 200, ...more });
  return data.auditLog.edges.map(({ node }: { node: Line }) => node);
}

const tables = ['audit_log', 'audit_link', 'audit_chain'];

/** Changes rows as the tables' owner can who takes the rights back and switches the triggers off. */
async function behindTheTriggers(statement: string, parameters: unknown[] = []): Promise<void> {
  await server.database.transaction(async (manager) => {
    await manager.query(`GRANT ALL ON ${tables.join(', ')} TO CURRENT_USER`);
    for (const table of tables) await manager.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    await manager.query(statement, parameters);
    for (const table of tables) await manager.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
    await manager.query(`REVOKE UPDATE, DELETE, TRUNCATE ON audit_log, audit_link FROM CURRENT_USER`);
  });
}

test('AC-11 signing in, being refused and signing out are in the log with address and trace', async () => {
  const traceId = 'a'.repeat(32);
  const try1 = await server.ask(
    `mutation { signIn(input: { account: "sales2", password: "wrong" }) { ... on Refused { code } } }`,
    {},
    { traceparent: `00-${traceId}-${'b'.repeat(16)}-01` },
  );
  expect(try1.data.signIn.code).toBe('BAD_CREDENTIALS');
  await server.ask(
    `mutation { signIn(input: { account: "my-password-in-the-wrong-box", password: "x" }) { __typename } }`,
  );
  const sales2 = await server.signIn('sales2');
  await sales2.ask('mutation { signOut }');

  const mine = await lines({ actorId: sales2.userId });
  expect(mine.map(({ deed }) => deed)).toEqual(['signOut', 'signIn']);
  expect(mine[0]?.address).toMatch(/127\.0\.0\.1$/);

  const refused = await lines({ deed: ['signInRefused'] });
  expect(refused).toHaveLength(2);
  const [unknown, known] = refused;
  expect(known).toMatchObject({
    actor: null,
    subject: { type: 'User', id: sales2.userId },
    detail: [{ name: 'why', values: ['BAD_CREDENTIALS'] }],
    traceId,
  });
  expect(unknown).toMatchObject({ actor: null, subject: null });
  expect(JSON.stringify(refused)).not.toContain('wrong-box');
});

test('AC-11 changed rules and holidays say who changed which, and a deed that fails leaves no line', async () => {
  const change = `mutation ($days: Int!) { updatePolicy(patch: { potentialDays: $days, dailyClaimCap: 25 }) {
    ... on LifecyclePolicy { version } ... on Refused { code } } }`;
  expect((await admin.ask(change, { days: 31 })).data.updatePolicy.version).toBe(2);
  expect((await admin.ask(change, { days: 0 })).data.updatePolicy.code).toBe('INVALID');
  const [policy, ...others] = await lines({ deed: ['policyChanged'] });
  expect(others).toEqual([]);
  expect(policy).toMatchObject({
    actor: { account: 'admin' },
    detail: expect.arrayContaining([
      { name: 'changed', values: ['potentialDays', 'dailyClaimCap'] },
      { name: 'applied', values: ['false'] },
    ]),
  });

  const holiday = `mutation { setHoliday(date: "2026-12-09", working: false, name: "年会") { __typename } }`;
  await admin.ask(holiday);
  await admin.ask(`mutation { clearHoliday(date: "2026-12-09") { __typename } }`);
  await admin.ask(`mutation { clearHoliday(date: "2026-12-09") { __typename } }`);
  const days = await lines({ deed: ['holidayChanged'], subjectId: '2026-12-09' });
  expect(days).toHaveLength(2);

  await expect(
    inTransaction(server.database, async (tx) => {
      await recordAudit(tx, { deed: 'settingChanged', actorId: admin.userId });
      throw new Error('the deed itself failed');
    }),
  ).rejects.toThrow('the deed itself failed');
  expect(await lines({ deed: ['settingChanged'] })).toEqual([]);
});

test('AC-11 deeds on many customers and their undoing are in the log, previews are not', async () => {
  const { customers, users } = await idsOf();
  const { data } = await admin.ask(
    `mutation ($ids: [ID!]!, $to: ID!) { assignCustomers(customerIds: $ids, toUserId: $to, reason: "换区") { done undoId } }`,
    { ids: customers, to: users.sales2 },
  );
  const { done, undoId } = data.assignCustomers;
  expect(done).toBeGreaterThan(0);
  await admin.ask(`mutation ($id: ID!) { undo(undoId: $id) { done } }`, { id: undoId });
  const found = await lines({ subjectId: undoId });
  expect(found.map(({ deed }) => deed)).toEqual(['bulkUndone', 'bulkDone']);
  expect(found[1]?.detail).toContainEqual({ name: 'count', values: [String(done)] });
});

test('L25 the log is under access itself, and names customers only to those who see them', async () => {
  const refused = await sales1.ask(log, { first: 5 });
  expect(refused.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  expect((await sales1.ask(verify)).data.verifyAuditLog).toEqual({ code: 'NOT_ALLOWED' });
  const [line] = await lines({}, { first: 1 });
  const one = `query ($id: ID!) { auditEntry(id: $id) { id } }`;
  expect((await admin.ask(one, { id: line?.id })).data.auditEntry).toEqual({ id: line?.id });
  expect((await sales1.ask(one, { id: line?.id })).data.auditEntry).toBeNull();

  const { customers } = await idsOf();
  const [customerId = ''] = customers;
  await inTransaction(server.database, async (tx) => {
    await recordAudit(tx, {
      deed: 'personalDataViewed',
      actorId: sales1.userId,
      subject: { type: 'Customer', id: customerId },
    });
  });
  const labelFor = async (client: Client): Promise<string | null> => {
    const { data } = await client.ask(log, { filter: { deed: ['personalDataViewed'] } });
    return data.auditLog.edges[0].node.subject.label;
  };
  expect(await labelFor(admin)).toEqual(expect.any(String));
  await giveRole('assistant', {
    scopes: { 'customer.read': 'none' },
    may: ['audit.read'],
    fields: {},
  });
  expect(await labelFor(await server.signIn('assistant'))).toBeNull();
});

test('AC-11 the log is searched by deed, person, subject, time and words, page by page', async () => {
  const all = await lines({});
  const first = await admin.ask(log, { filter: {}, first: 3 });
  const { hasNextPage, endCursor } = first.data.auditLog.pageInfo;
  expect(hasNextPage).toBe(true);
  const second = await admin.ask(log, { filter: {}, first: 3, after: endCursor });
  const ids = [...first.data.auditLog.edges, ...second.data.auditLog.edges].map(({ node }) => node.id);
  expect(ids).toEqual(all.slice(0, 6).map(({ id }) => id));

  const bySales1 = await lines({ actorId: sales1.userId });
  expect(bySales1.length).toBeGreaterThan(0);
  expect(bySales1.every(({ actor }) => actor?.account === 'sales1')).toBe(true);
  const said = await lines({ text: 'sales2' });
  expect(said.length).toBeGreaterThan(0);
  expect(said.every(({ actor, subject }) => actor?.account === 'sales2' || subject?.type === 'User')).toBe(
    true,
  );
  expect((await lines({ text: 'a'.repeat(32) })).map(({ deed }) => deed)).toEqual(['signInRefused']);
  expect(await lines({ text: '100%_no such' })).toEqual([]);
  expect(await lines({ from: '2099-01-01T00:00:00Z' })).toEqual([]);
  expect(await lines({ to: '2099-01-01T00:00:00Z' })).toHaveLength(all.length);
  expect(await lines({ actorId: `nobody' OR true --` })).toEqual([]);
});

test('AC-11 no statement of the application can change or remove a line', async () => {
  for (const statement of [
    `UPDATE audit_log SET deed = 'signIn'`,
    'DELETE FROM audit_log',
    'TRUNCATE audit_log CASCADE',
    'DELETE FROM audit_link',
    `UPDATE audit_link SET hash = ''`,
    'DELETE FROM audit_chain',
  ]) {
    await expect(server.database.query(statement)).rejects.toThrow('permission denied');
    // Whoever takes the right back is stopped by the trigger.
    const withRights = server.database.transaction(async (manager) => {
      await manager.query(`GRANT ALL ON ${tables.join(', ')} TO CURRENT_USER`);
      await manager.query(statement);
    });
    await expect(withRights).rejects.toThrow('only ever added to');
  }
});

describe('AC-11 what is changed behind the triggers is found', () => {
  interface Broken {
    readonly fault: string;
    readonly lineId: string | null;
    readonly seq: number | null;
  }
  async function broken(): Promise<Broken[]> {
    const { data } = await admin.ask(verify);
    expect(data.verifyAuditLog.intact).toBe(data.verifyAuditLog.broken.length === 0);
    return data.verifyAuditLog.broken;
  }
  async function aLine(): Promise<{ id: string; chain: number; seq: number }> {
    const [line] = await server.database.query(
      `SELECT line_id AS id, chain, seq::int FROM audit_link ORDER BY seq, chain LIMIT 1 OFFSET 1`,
    );
    return line;
  }

  test('AC-11 an untouched log is whole, and verifying it is a line of it', async () => {
    const before = await lines({ deed: ['auditVerified'] });
    const { data } = await admin.ask(verify);
    expect(data.verifyAuditLog).toMatchObject({ intact: true, broken: [] });
    const [count]: { lines: number }[] = await server.database.query(
      'SELECT count(*)::int AS lines FROM audit_log',
    );
    expect(data.verifyAuditLog.lines).toBe((count?.lines ?? 0) - 1);
    expect(await lines({ deed: ['auditVerified'] })).toHaveLength(before.length + 1);
  });

  test.each(['deed', 'detail', 'actor_id', 'at', 'address', 'subject_id'])(
    'AC-11 a line whose %s was changed is named, and mending it makes the log whole again',
    async (column) => {
      const { id, seq } = await aLine();
      const [kept] = await server.database.query('SELECT * FROM audit_log WHERE id = $1', [id]);
      const changes: Record<string, string> = {
        deed: `'exportRun'`,
        detail: `'{"count": 1}'`,
        actor_id: `'${sales1.userId}'`,
        at: `at - interval '1 millisecond'`,
        address: `'203.0.113.9'`,
        subject_id: `'somebody else'`,
      };
      await behindTheTriggers(`UPDATE audit_log SET ${column} = ${changes[column]} WHERE id = $1`, [id]);
      expect(await broken()).toEqual([{ fault: 'LINE_CHANGED', chain: expect.any(Number), seq, lineId: id }]);
      await behindTheTriggers(`UPDATE audit_log SET ${column} = $2 WHERE id = $1`, [id, kept[column]]);
      expect(await broken()).toEqual([]);
    },
  );

  test('AC-11 a line that was removed or slipped in is named, so is a cut end', async () => {
    const smuggled = '00000000-0000-7000-8000-00000000dead';
    await behindTheTriggers(`INSERT INTO audit_log (id, business_at, deed) VALUES ($1, now(), 'signOut')`, [
      smuggled,
    ]);
    expect(await broken()).toEqual([{ fault: 'LINE_UNLINKED', chain: null, seq: null, lineId: smuggled }]);
    await behindTheTriggers('DELETE FROM audit_log WHERE id = $1', [smuggled]);

    const { id, chain } = await aLine();
    const [end] = await server.database.query(
      'SELECT line_id AS id, seq::int FROM audit_link WHERE chain = $1 ORDER BY seq DESC LIMIT 1',
      [chain],
    );
    await behindTheTriggers('DELETE FROM audit_log WHERE id = $1', [end.id]);
    expect(await broken()).toContainEqual(expect.objectContaining({ fault: 'LINE_MISSING', lineId: end.id }));
    await behindTheTriggers('DELETE FROM audit_link WHERE line_id = $1', [end.id]);
    const cut = await broken();
    expect(cut.map(({ fault }) => fault)).toEqual(['LINK_MISSING']);
    await behindTheTriggers('UPDATE audit_chain SET seq = $2 WHERE chain = $1', [chain, end.seq - 1]);
    expect((await broken()).map(({ fault }) => fault)).toEqual(['END_CHANGED']);
    expect(id).toEqual(expect.any(String));
  });
});

test('AC-11 lines of many transactions at once stand in whole chains', async () => {
  const other = await startTestServer();
  const before = await other.database.query('SELECT count(*)::int AS n FROM audit_log');
  await Promise.all(
    Array.from({ length: 200 }, async (_, index) =>
      inTransaction(other.database, async (tx) => {
        await recordAudit(tx, { deed: 'settingChanged', actorId: null, detail: { count: index } });
        if (index % 3 === 0) await recordAudit(tx, { deed: 'userChanged', actorId: null });
      }),
    ),
  );
  const client = await other.signIn('admin');
  const { data } = await client.ask(verify);
  expect(data.verifyAuditLog).toMatchObject({ intact: true, lines: before[0].n + 200 + 67 + 1 });
  await other.stop();
});

async function idsOf(): Promise<{ customers: string[]; users: { sales2: string } }> {
  const owned: { id: string }[] = await server.database.query(
    `SELECT id FROM customer WHERE owner_id = $1 AND stage = 'potential' AND deleted_at IS NULL ORDER BY id LIMIT 2`,
    [sales1.userId],
  );
  const [sales2]: { id: string }[] = await server.database.query(
    `SELECT id FROM app_user WHERE account = 'sales2'`,
  );
  return { customers: owned.map(({ id }) => id), users: { sales2: sales2?.id ?? '' } };
}

async function giveRole(account: string, rights: object): Promise<void> {
  await server.database.query(
    `WITH made AS (INSERT INTO role (id, key, name, rights) VALUES (gen_random_uuid(), 'auditor', '审计', $2) RETURNING id),
       gone AS (DELETE FROM user_role WHERE user_id = (SELECT id FROM app_user WHERE account = $1))
     INSERT INTO user_role (user_id, role_id) SELECT u.id, made.id FROM app_user u, made WHERE u.account = $1`,
    [account, JSON.stringify(rights)],
  );
}
