import { startTestServer, type Client, type TestServer } from '../setup/start-server.js';

let server: TestServer;
let admin: Client;
let manager: Client;
let sales1: Client;
let sales2: Client;
let sales3: Client;
beforeAll(async () => {
  server = await startTestServer();
  [admin, manager, sales1, sales2, sales3] = await server.signInAll(
    'admin',
    'manager',
    'sales1',
    'sales2',
    'sales3',
  );
}, 60_000);
afterAll(async () => await server.stop());

const day = 86_400_000;
const deputyParts = `__typename ... on Deputy { id state person { account } deputy { account } by { account } }
  ... on Refused { code message path details { fields { path } } }`;

async function now(): Promise<number> {
  const [clock] = await server.database.query('SELECT app_now() AS now');
  return clock.now.getTime();
}

async function name(
  by: Client,
  deputy: Client,
  more: { from?: number; until?: number; personId?: string } = {},
) {
  const { from = 0, until = 3 * day, personId } = more;
  const at = await now();
  const input = {
    personId: personId ?? null,
    deputyId: deputy.userId,
    from: new Date(at + from).toISOString(),
    until: new Date(at + until).toISOString(),
    reason: '休年假',
  };
  const { data, errors } = await by.ask(
    `mutation ($input: DeputyInput!) { nameDeputy(input: $input) { ${deputyParts} } }`,
    { input },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data.nameDeputy;
}

async function end(by: Client, id: string) {
  const { data } = await by.ask(`mutation ($id: ID!) { endDeputy(id: $id) { ${deputyParts} } }`, { id });
  return data.endDeputy;
}

async function sees(by: Client, customer: string): Promise<boolean> {
  const { data } = await by.ask(
    'query ($id: ID!) { customer(id: $id) { name contacts(first: 5) { edges { node { mobile } } } } }',
    {
      id: customer,
    },
  );
  return data.customer !== null;
}

const decide = `mutation ($id: ID!) { decideApproval(id: $id, decision: APPROVE, comment: "代为同意") {
  __typename ... on Approval { status steps { decidedBy { account } } } ... on Refused { code } } }`;

describe('AP-2 deputies', () => {
  test('AC-3 a deputy reads the customers of whom they stand in for, and changes nothing', async () => {
    const { elsewhere } = server.company.customers;
    expect(await sees(sales1, elsewhere)).toBe(false);
    const named = await name(sales3, sales1);
    expect(named).toMatchObject({
      state: 'LIVE',
      person: { account: 'sales3' },
      deputy: { account: 'sales1' },
    });
    expect(await sees(sales1, elsewhere)).toBe(true);
    const { data: found } = await sales1.ask(
      '{ customers(first: 100, filter: { stage: { eq: POTENTIAL } }) { totalCount { value } edges { node { id } } } }',
    );
    const ids = found.customers.edges.map(({ node }: { node: { id: string } }) => node.id);
    expect(ids).toContain(elsewhere);
    expect(found.customers.totalCount.value).toBe(ids.length);
    const { data } = await sales1.ask(
      `query ($id: ID!) { explainMyAccess(recordType: "Customer", recordId: $id, field: "industry", locale: "zh-CN") { decision because { kind name until } sentences } }`,
      { id: elsewhere },
    );
    expect(data.explainMyAccess).toMatchObject({
      decision: 'READ',
      because: [{ kind: 'DEPUTY' }, { kind: 'CLASS' }, { kind: 'READ_GRANT' }],
    });
    const onlookers = await admin.ask(
      'query ($id: ID!) { customerOnlookers(customerId: $id, first: 100) { edges { node { user { account } ways { kind } } } } }',
      { id: elsewhere },
    );
    expect(onlookers.data.customerOnlookers.edges).toContainEqual({
      node: { user: { account: 'sales1' }, ways: [{ kind: 'DEPUTY' }] },
    });
    const { data: update } = await sales1.ask(
      `mutation ($id: ID!) { updateCustomer(id: $id, version: 1, patch: { introduction: "改不了" }) { __typename } }`,
      { id: elsewhere },
    );
    expect(update.updateCustomer.__typename).toBe('Refused');
    expect(await end(sales3, named.id)).toMatchObject({ state: 'ENDED' });
    expect(await sees(sales1, elsewhere)).toBe(false);
  });

  test('AP-2 it does not pass on: whoever stands in for a deputy sees only what is the deputy’s own', async () => {
    const { elsewhere } = server.company.customers;
    const [first, second] = [await name(sales3, sales1), await name(sales1, sales2)];
    expect(await sees(sales1, elsewhere)).toBe(true);
    expect(await sees(sales2, server.company.customers.potential)).toBe(true);
    expect(await sees(sales2, elsewhere)).toBe(false);
    await end(sales1, first.id);
    await end(admin, second.id);
  });

  test('AP-2 a deputy decides what waits for the person, in their place and in nobody else’s', async () => {
    const { applied } = server.company.customers;
    const [approval] = await server.database.query(
      `SELECT id FROM approval WHERE customer_id = $1 AND status = 'PENDING'`,
      [applied],
    );
    expect((await sales3.ask(decide, { id: approval.id })).data.decideApproval).toMatchObject({
      code: 'NOT_FOUND',
    });
    const named = await name(manager, sales3);
    expect(named.__typename).toBe('Deputy');
    const { data: waiting } = await sales3.ask(
      '{ approvals(filter: { waitingForMe: true }, first: 10) { edges { node { id allowed { action refusal { code } } } } } me { counts { approvalsWaiting } } }',
    );
    expect(waiting.approvals.edges.map(({ node }: { node: { id: string } }) => node.id)).toContain(
      approval.id,
    );
    expect(waiting.me.counts.approvalsWaiting).toBeGreaterThan(0);
    // Their own application is nobody's deputy's to decide who applied.
    const own = await name(manager, sales2);
    expect((await sales2.ask(decide, { id: approval.id })).data.decideApproval).toMatchObject({
      code: 'OWN_APPLICATION',
    });
    const { data } = await sales3.ask(decide, { id: approval.id });
    expect(data.decideApproval).toMatchObject({
      status: 'APPROVED',
      steps: [{ decidedBy: { account: 'sales3' } }],
    });
    const [row] = await server.database.query('SELECT steps, decided_by FROM approval WHERE id = $1', [
      approval.id,
    ]);
    expect(row.steps[0].decisions).toMatchObject([{ by: sales3.userId, insteadOf: manager.userId }]);
    expect(row.decided_by).toEqual(expect.arrayContaining([sales3.userId, manager.userId]));
    await end(manager, named.id);
    await end(manager, own.id);
  });

  test('AP-2 who is refused: oneself, somebody who has left, a time that is over, twice the same', async () => {
    expect(await name(sales3, sales3)).toMatchObject({ code: 'NOT_ALLOWED', path: ['deputyId'] });
    expect(await name(sales3, sales1, { from: -2 * day, until: -day })).toMatchObject({
      code: 'INVALID',
      path: ['until'],
    });
    expect(await name(sales3, sales1, { personId: manager.userId })).toMatchObject({ code: 'NOT_ALLOWED' });
    await server.database.query('UPDATE app_user SET active = false WHERE id = $1', [sales2.userId]);
    expect(await name(sales3, sales2)).toMatchObject({ code: 'NOT_ALLOWED', path: ['deputyId'] });
    await server.database.query('UPDATE app_user SET active = true WHERE id = $1', [sales2.userId]);
    const named = await name(admin, sales1, { personId: sales3.userId, from: day });
    expect(named).toMatchObject({ state: 'PLANNED', by: { account: 'admin' } });
    expect(await name(sales3, sales1)).toMatchObject({ code: 'DUPLICATE' });
    expect(await end(manager, named.id)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await end(sales1, named.id)).toMatchObject({ state: 'ENDED' });
    expect(await end(sales1, named.id)).toMatchObject({ code: 'ALREADY_DECIDED' });
    const lines = await server.database.query(
      `SELECT detail ->> 'kind' AS kind FROM audit_log WHERE deed = 'deputyChanged' AND subject_id = $1`,
      [sales3.userId],
    );
    expect(lines.map(({ kind }: { kind: string }) => kind)).toEqual(
      expect.arrayContaining(['NAMED', 'ENDED']),
    );
  });

  test('AP-2 it begins and ends by the business clock, without any sweep', async () => {
    const { elsewhere } = server.company.customers;
    await name(sales3, sales1, { from: day, until: 2 * day });
    expect(await sees(sales1, elsewhere)).toBe(false);
    const moveClock = async (by: number) => {
      const to = new Date((await now()) + by).toISOString();
      const { data } = await admin.ask('mutation ($to: DateTime!) { moveClock(to: $to) { now } }', { to });
      expect(data.moveClock).toBeDefined();
    };
    await moveClock(day + 1_000);
    expect(await sees(sales1, elsewhere)).toBe(true);
    await moveClock(day);
    expect(await sees(sales1, elsewhere)).toBe(false);
  });
});
