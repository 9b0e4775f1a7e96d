import { startTestServer, type Client, type TestServer } from '../setup/start-server.js';

let server: TestServer;
let admin: Client;
let manager: Client;
let sales1: Client;
let sales2: Client;
let sales3: Client;
let assistant: Client;
beforeAll(async () => {
  server = await startTestServer();
  const accounts = ['admin', 'manager', 'sales1', 'sales2', 'sales3', 'assistant'];
  [admin, manager, sales1, sales2, sales3, assistant] = (await Promise.all(
    accounts.map((account) => server.signIn(account)),
  )) as [Client, Client, Client, Client, Client, Client];
}, 60_000);
afterEach(async () => {
  await server.database.query(`UPDATE customer_grant SET ended_at = app_now() WHERE cause = 'grant'`);
});
afterAll(async () => await server.stop());

const refusedPart = '... on Refused { code message }';

/** The id of the grant. */
async function given(by: Client, customerId: string, to: Client): Promise<string> {
  const { data } = await by.ask(
    `mutation ($input: GrantAccessInput!) { grantAccess(input: $input) { __typename ... on Grant { id } ${refusedPart} } }`,
    { input: { customerId, principal: { kind: 'USER', id: to.userId }, level: 'READ' } },
  );
  expect(data.grantAccess).toMatchObject({ __typename: 'Grant' });
  return data.grantAccess.id;
}

async function revoked(by: Client, id: string, cascade: boolean | null) {
  const { data } = await by.ask(
    `mutation ($cascade: Boolean) { revokeAccess(id: "${id}", reason: "项目结束", cascade: $cascade) {
      __typename ... on Grant { state } ${refusedPart} } }`,
    { cascade },
  );
  return data.revokeAccess;
}

async function revokedGivenBy(by: Client, { userId }: Client) {
  const { data } = await by.ask(
    `mutation { revokeGrantsGivenBy(personId: "${userId}", reason: "转岗") { ... on RevokedGrants { count } ${refusedPart} } }`,
  );
  return data.revokeGrantsGivenBy;
}

async function preview(by: Client, question: string) {
  const { data } = await by.ask(`{ it: ${question} { given passedOn customers } }`);
  return data.it;
}

/** Why a grant is over; null while it is in force. */
async function endOf(id: string): Promise<string | null> {
  const [row] = await server.database.query(
    'SELECT ended_because AS because FROM customer_grant WHERE id = $1',
    [id],
  );
  return row.because;
}
const endsOf = (...ids: string[]) => Promise.all(ids.map(endOf));

async function linesOf(deed: string, subjectId: string) {
  return await server.database.query(
    'SELECT actor_id AS actor, detail FROM audit_log WHERE deed = $1 AND subject_id = $2 ORDER BY id',
    [deed, subjectId],
  );
}

async function sees(who: Client, id: string): Promise<boolean> {
  const { data } = await who.ask(`{ customer(id: "${id}") { id } }`);
  return data.customer !== null;
}

async function sentencesOn(who: Client, id: string): Promise<string> {
  const { data } = await admin.ask(
    `{ explainAccess(userId: "${who.userId}", recordType: "Customer", recordId: "${id}", locale: "zh-CN") { sentences } }`,
  );
  return data.explainAccess.sentences.join('\n');
}

/** On sales1's customer: admin to manager, manager to sales3, sales1 to sales2; on sales3's own: to sales1. */
async function chain() {
  const { potential, elsewhere } = server.company.customers;
  return {
    root: await given(admin, potential, manager),
    passed: await given(manager, potential, sales3),
    other: await given(sales1, potential, sales2),
    elsewhere: await given(sales3, elsewhere, sales1),
  };
}

describe('AC-5 what somebody gave when they lose the right', () => {
  test('AC-5 revoking a grant leaves what its holder gave, unless the cascade is chosen', async () => {
    const { potential } = server.company.customers;
    const first = await chain();
    expect(await revoked(admin, first.root, null)).toMatchObject({ state: 'ENDED' });
    expect(await endsOf(first.root, first.passed, first.other)).toEqual(['REVOKED', null, null]);
    expect(await sees(sales3, potential)).toBe(true);

    const again = await given(admin, potential, manager);
    expect(await preview(admin, `previewRevokeAccess(id: "${again}")`)).toEqual({
      given: 1,
      passedOn: 0,
      customers: 1,
    });
    expect(await sentencesOn(sales3, potential)).toMatch(/授权/);
    expect(await revoked(admin, again, true)).toMatchObject({ state: 'ENDED' });
    expect(await endsOf(again, first.passed)).toEqual(['REVOKED', 'CASCADED']);
    // Of the same customer, by somebody else; and of another customer.
    expect(await endsOf(first.other, first.elsewhere)).toEqual([null, null]);
    expect(await sees(sales3, potential)).toBe(false);
    expect(await sentencesOn(sales3, potential)).not.toMatch(/授权/);
  });

  test('AC-5 AC-11 each grant that falls is logged, and the cascade itself with its reason', async () => {
    const { root, passed } = await chain();
    await revoked(admin, root, true);
    const why = { reason: '项目结束' };
    expect(await linesOf('grantRevoked', passed)).toMatchObject([
      { actor: admin.userId, detail: { why: 'CASCADED', principal: `user:${sales3.userId}`, ...why } },
    ]);
    expect(await linesOf('givenRevoked', root)).toMatchObject([
      { actor: admin.userId, detail: { count: 1, ...why } },
    ]);
    const [row] = await server.database.query(
      'SELECT ended_reason, ended_by FROM customer_grant WHERE id = $1',
      [passed],
    );
    expect(row).toEqual({ ended_reason: '项目结束', ended_by: admin.userId });
  });

  test('AC-5 an administrator takes back all a person gave, on every customer and on from there', async () => {
    const { potential, colleagues, elsewhere } = server.company.customers;
    const byManager = [await given(manager, potential, sales1), await given(manager, colleagues, sales3)];
    // On the same customers those who had been given access gave some more; sales3 owns elsewhere anyway.
    const onward = await given(sales1, potential, assistant);
    const unrelated = await given(sales3, elsewhere, assistant);
    expect(await preview(admin, `previewRevokeGrantsGivenBy(personId: "${manager.userId}")`)).toEqual({
      given: 2,
      passedOn: 1,
      customers: 2,
    });
    expect(await revokedGivenBy(admin, manager)).toEqual({ count: 3 });
    expect(await endsOf(...byManager, onward)).toEqual(['CASCADED', 'CASCADED', 'CASCADED']);
    expect(await endOf(unrelated)).toBeNull();
    expect(await linesOf('givenRevoked', manager.userId)).toMatchObject([
      { detail: { count: 3, reason: '转岗' } },
    ]);
    expect(await revokedGivenBy(admin, manager)).toEqual({ count: 0 });
    expect(await linesOf('givenRevoked', manager.userId)).toHaveLength(1);
  });

  test('AC-5 people who gave to each other bring no circle, and whoever revokes keeps what they gave', async () => {
    const { potential } = server.company.customers;
    const toManager = await given(sales1, potential, manager);
    const toSales1 = await given(manager, potential, sales1);
    const byAdmin = await given(admin, potential, sales2);
    const toAdmin = await given(sales1, potential, admin);
    expect(await revokedGivenBy(admin, manager)).toEqual({ count: 3 });
    expect(await endsOf(toManager, toSales1, toAdmin)).toEqual(['CASCADED', 'CASCADED', 'CASCADED']);
    expect(await endOf(byAdmin)).toBeNull();
  });

  test('AC-5 only who looks after accounts may, and nobody else learns how much somebody gave', async () => {
    const { potential } = server.company.customers;
    const id = await given(manager, potential, sales3);
    expect(await revokedGivenBy(manager, sales1)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await preview(sales1, `previewRevokeGrantsGivenBy(personId: "${manager.userId}")`)).toBeNull();
    // sales3 sees the customer by the grant and may not share it: its grants do not exist for them.
    expect(await preview(sales3, `previewRevokeAccess(id: "${id}")`)).toBeNull();
    expect(await preview(manager, `previewRevokeAccess(id: "${id}")`)).toMatchObject({ given: 0 });
    const { data } = await admin.ask(
      `mutation { revokeGrantsGivenBy(personId: "${potential}") { ${refusedPart} } }`,
    );
    expect(data.revokeGrantsGivenBy).toMatchObject({ code: 'NOT_FOUND' });
    expect(await endOf(id)).toBeNull();
  });

  test('AC-3 LC-7 whom a rule made a collaborator stays in a cascade', async () => {
    const { formal } = server.company.customers;
    await server.database.query(
      `UPDATE customer_grant SET granted_by = $2 WHERE customer_id = $1 AND cause = 'collaborator'`,
      [formal, manager.userId],
    );
    expect(await revokedGivenBy(admin, manager)).toEqual({ count: 0 });
  });
});

describe('AC-5 when a person leaves or loses a role', () => {
  const disable = async (id: string, cascade: boolean | null) => {
    const { data } = await admin.ask(
      `mutation ($cascade: Boolean) { disableUser(id: "${id}", cascade: $cascade) { ... on User { active } ${refusedPart} } }`,
      { cascade },
    );
    return data.disableUser;
  };

  test('AC-5 disabling somebody leaves what they gave, or takes it back in the same deed', async () => {
    const { colleagues } = server.company.customers;
    const kept = await given(manager, colleagues, sales3);
    const enable = `mutation { enableUser(id: "${manager.userId}") { ... on User { active } } }`;
    await server.database.query(
      'UPDATE customer SET owner_id = $2, reservation_by = NULL WHERE owner_id = $1 OR reservation_by = $1',
      [manager.userId, admin.userId],
    );
    await server.database.query(
      `UPDATE approval SET waiting_for = array_append(waiting_for, $2::uuid) WHERE waiting_for = ARRAY[$1::uuid]`,
      [manager.userId, admin.userId],
    );
    expect(await disable(manager.userId, null)).toMatchObject({ active: false });
    expect(await endOf(kept)).toBeNull();
    await admin.ask(enable);
    expect(await disable(manager.userId, true)).toMatchObject({ active: false });
    expect(await endOf(kept)).toBe('CASCADED');
    await admin.ask(enable);
  });

  test('AC-5 a disabling that is refused takes nothing back', async () => {
    const { potential } = server.company.customers;
    const id = await given(sales1, potential, sales3);
    expect(await disable(sales1.userId, true)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await endOf(id)).toBeNull();
  });

  test('AC-5 taking a role away can take back what was given with it', async () => {
    const { potential } = server.company.customers;
    const id = await given(sales1, potential, sales3);
    const save = async (cascade: boolean | null) => {
      const { data } = await admin.ask(
        `{ member(id: "${sales1.userId}") { version account name department { id } superior { id } } }`,
      );
      const { version, account, name, department, superior } = data.member;
      const input = { id: sales1.userId, version, account, name, departmentId: department.id, cascade };
      const answer = await admin.ask(
        `mutation ($input: SaveUserInput!) { saveUser(input: $input) { __typename ${refusedPart} } }`,
        { input: { ...input, superiorId: superior.id, roleIds: [], managedDepartmentIds: [] } },
      );
      return answer.data.saveUser;
    };
    expect(await save(null)).toMatchObject({ __typename: 'User' });
    expect(await endOf(id)).toBeNull();
    expect(await save(true)).toMatchObject({ __typename: 'User' });
    expect(await endOf(id)).toBe('CASCADED');
  });
});
