import { startTestServer, type Client, type TestServer } from '../setup/start-server.js';

const fields = `... on Grant { id level cause state from until reason principal { kind id name } by { account } customer { id } }
  ... on Refused { code message path }`;
const give = `mutation ($input: GrantAccessInput!) { grantAccess(input: $input) { __typename ${fields} } }`;
const day = 86_400_000;

describe('grants', () => {
  let server: TestServer;
  let admin: Client;
  let manager: Client;
  let sales1: Client;
  let sales2: Client;
  let sales3: Client;
  let assistant: Client;
  /** Owned by sales3, in a department that manager and sales1 do not see. */
  let elsewhere: string;

  beforeAll(async () => {
    server = await startTestServer();
    [admin, manager, sales1, sales2, sales3, assistant] = await server.signInAll(
      'admin',
      'manager',
      'sales1',
      'sales2',
      'sales3',
      'assistant',
    );
    elsewhere = server.company.customers.elsewhere;
  }, 60_000);
  afterEach(async () => {
    await server.database.query(`UPDATE customer_grant SET ended_at = app_now() WHERE cause = 'grant'`);
  });
  afterAll(async () => await server.stop());

  const now = async (): Promise<number> => {
    const [clock] = await server.database.query('SELECT app_now() AS now');
    return clock.now.getTime();
  };
  const grant = async (by: Client, input: object) => {
    const { data } = await by.ask(give, { input: { customerId: elsewhere, level: 'READ', ...input } });
    return data.grantAccess;
  };
  const user = ({ userId }: Client) => ({ principal: { kind: 'USER', id: userId } });
  const sees = async (who: Client, id = elsewhere) => {
    const { data } = await who.ask(`{ customer(id: "${id}") { id } }`);
    return data.customer !== null;
  };
  const revoke = async (by: Client, id: string, reason: string | null = null) => {
    const { data } = await by.ask(
      `mutation ($reason: String) { revokeAccess(id: "${id}", reason: $reason) { __typename ${fields} ... on Grant { endedBecause endedReason endedBy { account } } } }`,
      { reason },
    );
    return data.revokeAccess;
  };

  test('AC-5 an administrator grants one customer to one person, with a reason, and it is listed', async () => {
    expect(await sees(sales1)).toBe(false);
    const until = new Date((await now()) + day).toISOString();
    const given = await grant(admin, { ...user(sales1), until, reason: '联合投标' });
    expect(given).toMatchObject({
      __typename: 'Grant',
      level: 'READ',
      cause: 'MANUAL',
      state: 'LIVE',
      until,
      reason: '联合投标',
      principal: { kind: 'USER', id: sales1.userId, name: '李晓梅' },
      by: { account: 'admin' },
      customer: { id: elsewhere },
    });
    expect(await sees(sales1)).toBe(true);
    expect(await sees(sales2)).toBe(false);
    const { data } = await admin.ask(
      `{ grants(customerId: "${elsewhere}") { totalCount { value } edges { node { id state } } } }`,
    );
    expect(data.grants.edges[0].node).toEqual({ id: given.id, state: 'LIVE' });
  });

  test('AC-5 a grant ends at its expiry without any sweep', async () => {
    const until = (await now()) + 2 * day;
    const { id } = await grant(admin, { ...user(sales1), until: new Date(until).toISOString() });
    expect(await sees(sales1)).toBe(true);
    // Only the clock moves; nothing is run.
    const aheadTo = async (moment: number) =>
      await server.database.query(
        `UPDATE app_clock SET ahead = $1::timestamptz - date_trunc('milliseconds', now())`,
        [new Date(moment)],
      );
    await aheadTo(until - 60_000);
    expect(await sees(sales1)).toBe(true);
    await aheadTo(until);
    expect(await sees(sales1)).toBe(false);
    const { data } = await admin.ask(
      `{ grants(customerId: "${elsewhere}", live: false) { edges { node { id state endedAt } } } }`,
    );
    expect(data.grants.edges.map(({ node }: { node: object }) => node)).toContainEqual({
      id,
      state: 'EXPIRED',
      endedAt: null,
    });
    expect(await revoke(admin, id)).toMatchObject({ code: 'ALREADY_DECIDED' });
  });

  test('AC-5 a revocation binds the next statement', async () => {
    const { id } = await grant(admin, user(sales1));
    expect(await sees(sales1)).toBe(true);
    expect(await revoke(admin, id, ' 项目结束 ')).toMatchObject({
      endedReason: '项目结束',
      state: 'ENDED',
      endedBecause: 'REVOKED',
      endedBy: { account: 'admin' },
    });
    const [line] = await server.database.query(
      `SELECT detail FROM audit_log WHERE deed = 'grantRevoked' AND subject_id = $1`,
      [id],
    );
    expect(line.detail).toMatchObject({ why: 'REVOKED', reason: '项目结束' });
    expect(await sees(sales1)).toBe(false);
    expect(await revoke(admin, id)).toMatchObject({ code: 'ALREADY_DECIDED' });
    const lines: object[] = await server.database.query(
      'SELECT deed, actor_id, detail FROM audit_log WHERE subject_id = $1 ORDER BY id',
      [id],
    );
    const detail = expect.objectContaining({ customerId: elsewhere, principal: `user:${sales1.userId}` });
    expect(lines).toEqual([
      { deed: 'grantGiven', actor_id: admin.userId, detail },
      { deed: 'grantRevoked', actor_id: admin.userId, detail },
    ]);
  });

  test('AC-5 a team, a role and a department are granted as people are', async () => {
    const id = async (sql: string): Promise<string> => {
      const [row] = await server.database.query(sql);
      return row.id;
    };
    const team = await id(`INSERT INTO team (id, name) VALUES (gen_random_uuid(), '攻坚组') RETURNING id`);
    await server.database.query('INSERT INTO team_member (team_id, user_id) VALUES ($1, $2)', [
      team,
      sales2.userId,
    ]);
    await grant(admin, { principal: { kind: 'TEAM', id: team } });
    expect([await sees(sales2), await sees(sales1)]).toEqual([true, false]);

    const role = await id(`SELECT id FROM role WHERE key = 'preSales'`);
    const given = await grant(admin, { principal: { kind: 'ROLE', id: role } });
    expect([await sees(sales1), await sees(sales2), await sees(assistant)]).toEqual([true, true, false]);
    await revoke(admin, given.id);
    expect(await sees(sales1)).toBe(false);
  });

  test('AC-5 a department grant covers whoever belongs to it or below, and no department above', async () => {
    const department = (key: string) => ({
      principal: { kind: 'DEPARTMENT', id: server.company.departments.get(key) },
    });
    await grant(admin, department('sales-1'));
    // sales1 is in sales-1-a, the manager in sales-1, the assistant in sales-1-a as well.
    expect([await sees(sales1), await sees(manager), await sees(assistant)]).toEqual([true, true, true]);
    await server.database.query(`UPDATE customer_grant SET ended_at = app_now() WHERE cause = 'grant'`);
    await grant(admin, department('sales-1-b'));
    // The assistant manages sales-1-b, the manager only what is above it.
    expect([await sees(sales2), await sees(assistant), await sees(manager), await sees(sales1)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  test('AC-3 AC-5 what hangs off the customer comes and goes with the grant', async () => {
    const children = async () => {
      const { data } = await sales1.ask(
        `{ contacts(filter: { customerId: { eq: "${elsewhere}" } }) { totalCount { value } edges { node { id mobile } } }
           customer(id: "${elsewhere}") { contacts { totalCount { value } } events { totalCount { value } } } }`,
      );
      return data;
    };
    expect((await children()).contacts.totalCount.value).toBe(0);
    const { id } = await grant(admin, user(sales1));
    const seen = await children();
    expect(seen.contacts.totalCount.value).toBeGreaterThan(0);
    expect(seen.contacts.edges[0].node.mobile).toMatch(/^1\d{10}$/);
    expect(seen.customer.events.totalCount.value).toBeGreaterThan(0);
    await revoke(admin, id);
    expect((await children()).contacts.totalCount.value).toBe(0);
  });

  test('AC-5 a grant never raises a field above what the person’s roles give', async () => {
    await grant(admin, { ...user(assistant), level: 'WRITE' });
    const { data } = await assistant.ask(
      `{ customer(id: "${elsewhere}") { id phone withheld contacts { edges { node { mobile } } } } }`,
    );
    expect(data.customer).toMatchObject({ phone: null, withheld: expect.arrayContaining(['phone']) });
    for (const { node } of data.customer.contacts.edges) expect(node.mobile).toBeNull();
  });

  test('AC-5 reading is not writing', async () => {
    const edit = async () => {
      const { data } = await sales1.ask(
        `{ customer(id: "${elsewhere}") { version allowed { action refusal { code } } } }`,
      );
      const { version, allowed } = data.customer;
      const answer = await sales1.ask(
        `mutation { updateCustomer(id: "${elsewhere}", version: ${version}, patch: { postcode: "315000" }) { __typename ... on Refused { code } } }`,
      );
      const told = allowed.find(({ action }: { action: string }) => action === 'updateCustomer');
      return [answer.data.updateCustomer.code ?? 'done', told.refusal?.code ?? 'done'];
    };
    await grant(admin, user(sales1));
    expect(await edit()).toEqual(['NOT_OWNER', 'NOT_OWNER']);
    await grant(admin, { ...user(sales1), level: 'WRITE' });
    expect(await edit()).toEqual(['done', 'done']);
    const { data } = await admin.ask(
      `{ grants(customerId: "${elsewhere}", live: true) { edges { node { level } } } }`,
    );
    // The second replaced the first.
    expect(data.grants.edges.map(({ node }: { node: object }) => node)).toEqual([{ level: 'WRITE' }]);
  });

  describe('who may give what', () => {
    test('AC-5 the owner shares what is theirs, and what was lent cannot be lent on', async () => {
      expect(await grant(sales3, { ...user(sales1), level: 'WRITE' })).toMatchObject({ __typename: 'Grant' });
      expect(await grant(sales1, user(sales2))).toMatchObject({ code: 'NOT_ALLOWED' });
      const { data } = await sales1.ask(
        `{ customer(id: "${elsewhere}") { allowed { action refusal { code message } } }
           grants(customerId: "${elsewhere}") { totalCount { value } } }`,
      );
      const share = data.customer.allowed.find(({ action }: { action: string }) => action === 'grantAccess');
      expect(share.refusal).toMatchObject({ code: 'NOT_ALLOWED' });
      expect(data.grants.totalCount.value).toBe(0);
    });

    test('AC-5 a customer out of sight cannot be shared, and does not betray itself', async () => {
      const unknown = await grant(manager, { customerId: server.company.people.get('ceo'), ...user(sales1) });
      expect(await grant(manager, user(sales1))).toEqual(unknown);
      expect(unknown).toMatchObject({ code: 'NOT_FOUND' });
    });

    test('AC-5 nobody gives more than they hold', async () => {
      await server.database.query(
        `UPDATE role SET rights = jsonb_set(rights, '{scopes,customer.share}', '"all"') WHERE key = 'executive'`,
      );
      const ceo = await server.signIn('ceo');
      expect(await grant(ceo, { ...user(sales1), level: 'WRITE' })).toMatchObject({
        code: 'NOT_ALLOWED',
        path: ['level'],
      });
      expect(await grant(ceo, user(sales1))).toMatchObject({ level: 'READ' });
    });

    test('AC-5 not to a disabled person, not to nobody, not until yesterday', async () => {
      await server.database.query('UPDATE app_user SET active = false WHERE id = $1', [sales2.userId]);
      expect(await grant(admin, user(sales2))).toMatchObject({
        code: 'NOT_ALLOWED',
        path: ['principal', 'id'],
      });
      await server.database.query('UPDATE app_user SET active = true WHERE id = $1', [sales2.userId]);
      for (const id of ['x', elsewhere]) {
        expect(await grant(admin, { principal: { kind: 'USER', id } })).toMatchObject({ code: 'INVALID' });
      }
      const until = new Date((await now()) - day).toISOString();
      expect(await grant(admin, { ...user(sales1), until })).toMatchObject({
        code: 'INVALID',
        path: ['until'],
      });
    });

    test('AC-6 what lies in the pool is shared with nobody', async () => {
      const { dropped } = server.company.customers;
      expect(await grant(admin, { customerId: dropped, ...user(sales1) })).toMatchObject({ code: 'IN_POOL' });
    });

    test('AC-5 sharing needs the right, wherever the customer is in sight', async () => {
      const { potential } = server.company.customers;
      const refused = await grant(assistant, { customerId: potential, ...user(sales3) });
      expect(refused).toMatchObject({ code: 'NOT_ALLOWED' });
      expect(refused.message).toMatch(/[一-鿿]/);
      expect(await grant(manager, { customerId: potential, ...user(sales3) })).toMatchObject({
        state: 'LIVE',
      });
    });
  });

  test('AC-3 collaborators are added and removed; one whom a rule named stays', async () => {
    const { potential, formal } = server.company.customers;
    const add = async (by: Client, customerId: string, { userId }: Client) => {
      const { data } = await by.ask(
        `mutation { addCollaborator(customerId: "${customerId}", userId: "${userId}", reason: "一起谈") { __typename ${fields} } }`,
      );
      return data.addCollaborator;
    };
    const added = await add(sales1, potential, sales3);
    expect(added).toMatchObject({ cause: 'COLLABORATOR', level: 'WRITE', state: 'LIVE' });
    expect(await sees(sales3, potential)).toBe(true);
    expect(await add(sales1, potential, sales3)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await add(manager, potential, sales1)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await revoke(sales1, added.id)).toMatchObject({ state: 'ENDED' });
    expect(await sees(sales3, potential)).toBe(false);

    const { data } = await sales1.ask(
      `{ grants(customerId: "${formal}", live: true) { edges { node { id cause principal { name } } } } }`,
    );
    const [{ node }] = data.grants.edges;
    expect(node).toMatchObject({ cause: 'RULE', principal: { name: '周强' } });
    expect(await revoke(admin, node.id)).toMatchObject({ code: 'NOT_ALLOWED' });
  });

  test('AC-5 a manager finds what is shared in their department, and what they gave themselves', async () => {
    const { potential, colleagues } = server.company.customers;
    await grant(sales1, { customerId: potential, ...user(sales3) });
    await grant(manager, { customerId: colleagues, ...user(sales3) });
    await grant(admin, user(sales1));
    const list = async (more: string) => {
      const { data } = await manager.ask(
        `{ grants(live: true${more}) { edges { node { cause customer { id } } } } }`,
      );
      const nodes: { cause: string; customer: { id: string } }[] = data.grants.edges.map(
        ({ node }: { node: unknown }) => node,
      );
      return nodes.filter(({ cause }) => cause === 'MANUAL').map(({ customer }) => customer.id);
    };
    expect(await list('')).toEqual([colleagues, potential]);
    expect(await list(', givenByMe: true')).toEqual([colleagues]);
    expect(await list(', byHand: true')).toEqual([colleagues, potential]);
  });

  test('AC-5 principals are found by name', async () => {
    const find = async (kind: string, search: string) => {
      const { data } = await sales1.ask(
        `{ principals(kind: ${kind}, search: "${search}") { kind id name } }`,
      );
      return data.principals.map(({ name }: { name: string }) => name);
    };
    expect(await find('USER', '李')).toEqual(['李晓梅']);
    expect(await find('DEPARTMENT', '销售一部')).toContain('销售一部一组');
    expect(await find('ROLE', '售前')).toEqual(['售前']);
    expect(await find('TEAM', '%')).toEqual([]);
  });
});
