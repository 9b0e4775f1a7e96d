import { startTestServer, type Client, type TestServer } from '../setup/start-server.js';

let server: TestServer;
let [admin, manager, sales1, sales2, sales3, aftersales]: Client[] = [];
let customer: string;
let groups: Record<'TEAM' | 'DEPARTMENT' | 'ROLE', string>;
beforeAll(async () => {
  server = await startTestServer();
  [admin, manager, sales1, sales2, sales3, aftersales] = await server.signInAll(
    'admin',
    'manager',
    'sales1',
    'sales2',
    'sales3',
    'aftersales',
  );
  customer = server.company.customers.potential;
  const one = async (sql: string, values: unknown[] = []) => (await server.database.query(sql, values))[0].id;
  groups = {
    TEAM: await one(`INSERT INTO team (id, name) VALUES (gen_random_uuid(), '攻坚组') RETURNING id`),
    DEPARTMENT: await one('SELECT department_id AS id FROM app_user WHERE id = $1', [idOf(sales2)]),
    ROLE: await one(`SELECT id FROM role WHERE key = 'preSales'`),
  };
  await join(sales1, sales2, manager);
}, 60_000);
beforeEach(async () => {
  await server.database.query(
    `UPDATE customer_grant SET ended_at = app_now() WHERE customer_id = $1 AND ended_at IS NULL`,
    [customer],
  );
});
afterAll(async () => await server.stop());

const idOf = (person: Client | undefined): string => person?.userId ?? '';

async function join(...people: (Client | undefined)[]) {
  for (const person of people) {
    await server.database.query('INSERT INTO team_member (team_id, user_id) VALUES ($1, $2)', [
      groups.TEAM,
      idOf(person),
    ]);
  }
}

type Kind = 'USER' | keyof typeof groups;

/** The id of the grant on the customer. */
async function give(by: Client | undefined, kind: Kind, id: string, level = 'READ'): Promise<string> {
  const answer = await by?.ask(
    `mutation ($input: GrantAccessInput!) { grantAccess(input: $input) { ... on Grant { id } ... on Refused { code } } }`,
    { input: { customerId: customer, principal: { kind, id }, level } },
  );
  expect(answer?.data.grantAccess).toMatchObject({ id: expect.any(String) });
  return answer?.data.grantAccess.id;
}
const giveTo = (by: Client | undefined, to: Client | undefined) => give(by, 'USER', idOf(to));

/** Given while it was theirs; then it is sales1's, with what was given (a handover keeps it). */
async function gaveAsOwner(by: Client | undefined, to: Client | undefined): Promise<string> {
  const own = async (owner: Client | undefined) =>
    await server.database.query(
      `UPDATE customer c SET owner_id = u.id, owner_department_id = u.department_id FROM app_user u
       WHERE u.id = $2 AND c.id = $1`,
      [customer, idOf(owner)],
    );
  await own(by);
  const id = await giveTo(by, to);
  await own(sales1);
  return id;
}

async function preview(id: string) {
  const answer = await admin?.ask(`{ previewRevokeAccess(id: "${id}") { given passedOn customers } }`);
  return answer?.data.previewRevokeAccess;
}

async function revoke(id: string, cascade: boolean) {
  const answer = await admin?.ask(
    `mutation { revokeAccess(id: "${id}", reason: "项目结束", cascade: ${cascade}) { ... on Grant { state } } }`,
  );
  expect(answer?.data.revokeAccess).toEqual({ state: 'ENDED' });
}

/** Which of some grants are over by a cascade. */
async function fallen(ids: readonly string[]): Promise<string[]> {
  const rows: { id: string }[] = await server.database.query(
    `SELECT id FROM customer_grant WHERE id = ANY($1) AND ended_because = 'CASCADED'`,
    [ids],
  );
  return ids.filter((id) => rows.some((row) => row.id === id));
}

describe('AC-5 what members of a team, department or role gave when its grant is revoked', () => {
  test.each(['TEAM', 'DEPARTMENT', 'ROLE'] as const)(
    'AC-5 a grant to a %s takes along what its members gave solely because of it, when chosen',
    async (kind) => {
      const lent = await gaveAsOwner(sales2, sales3);
      // The owner is a member too, and shares it as its owner; the administrator without any grant.
      const others = [await giveTo(sales1, manager), await giveTo(admin, sales2)];
      const root = await give(admin, kind, groups[kind]);
      const counted = await preview(root);
      expect(counted).toEqual({ given: 1, passedOn: 0, customers: 1 });
      await revoke(root, false);
      expect(await fallen([lent, ...others])).toEqual([]);

      const again = await give(admin, kind, groups[kind]);
      expect(await preview(again)).toEqual(counted);
      await revoke(again, true);
      expect(await fallen([lent, ...others])).toEqual([lent]);
    },
  );

  test('AC-5 a member who may share the customer by their department keeps what they gave', async () => {
    const byManager = await giveTo(manager, sales3);
    const root = await give(admin, 'TEAM', groups.TEAM);
    expect(await preview(root)).toEqual({ given: 0, passedOn: 0, customers: 0 });
    await revoke(root, true);
    expect(await fallen([byManager])).toEqual([]);
  });

  test('AC-5 whoever is no member keeps what they gave, whatever lets them share no longer', async () => {
    const stranger = await gaveAsOwner(sales3, aftersales);
    const root = await give(admin, 'TEAM', groups.TEAM);
    expect(await preview(root)).toMatchObject({ given: 0 });
    await revoke(root, true);
    expect(await fallen([stranger])).toEqual([]);
  });

  test('AC-5 what somebody gave who has left stays as it was left when they were disabled', async () => {
    const lent = await gaveAsOwner(sales2, sales3);
    const root = await give(admin, 'TEAM', groups.TEAM);
    const active = async (value: boolean) =>
      await server.database.query('UPDATE app_user SET active = $2 WHERE id = $1', [idOf(sales2), value]);
    await active(false);
    expect(await preview(root)).toMatchObject({ given: 0 });
    await active(true);
    expect(await preview(root)).toMatchObject({ given: 1 });
    await revoke(root, true);
    expect(await fallen([lent])).toEqual([lent]);
  });

  test('AC-5 what fell takes along in its turn what was given because of it, persons and groups alike', async () => {
    const onward = await gaveAsOwner(sales3, aftersales);
    const toSales3 = await gaveAsOwner(sales2, sales3);
    const root = await give(admin, 'TEAM', groups.TEAM);
    expect(await preview(root)).toEqual({ given: 1, passedOn: 1, customers: 1 });
    await revoke(root, true);
    expect(await fallen([toSales3, onward])).toEqual([toSales3, onward]);

    const byMember = await gaveAsOwner(sales2, sales3);
    const toTeam = await give(manager, 'TEAM', groups.TEAM);
    const first = await giveTo(admin, manager);
    expect(await preview(first)).toEqual({ given: 1, passedOn: 1, customers: 1 });
    await revoke(first, true);
    expect(await fallen([toTeam, byMember])).toEqual([toTeam, byMember]);
  });

  test('AC-5 AC-11 each that falls is logged with its reason, and the whole with its number', async () => {
    const lent = await gaveAsOwner(sales2, sales3);
    const root = await give(admin, 'TEAM', groups.TEAM);
    await revoke(root, true);
    const lines = await server.database.query(
      `SELECT deed, detail FROM audit_log WHERE subject_id = ANY($1) AND deed IN ('grantRevoked', 'givenRevoked') ORDER BY id`,
      [[root, lent]],
    );
    expect(lines).toMatchObject([
      { deed: 'grantRevoked', detail: { why: 'REVOKED', principal: `team:${groups.TEAM}` } },
      {
        deed: 'grantRevoked',
        detail: { why: 'CASCADED', principal: `user:${idOf(sales3)}`, reason: '项目结束' },
      },
      { deed: 'givenRevoked', detail: { count: 1, reason: '项目结束' } },
    ]);
  });

  test('AC-4 AC-5 where access is explicit an owner shares by a grant: one of the team, or another beside it', async () => {
    const explicit = async (value: boolean) =>
      await admin?.ask(
        `mutation { updatePolicy(patch: { ownershipGivesAccess: ${!value} }) { __typename } }`,
      );
    await explicit(true);
    const root = await give(admin, 'TEAM', groups.TEAM, 'WRITE');
    const lent = await giveTo(sales1, sales3);
    expect(await preview(root)).toMatchObject({ given: 1 });
    const beside = await give(admin, 'USER', idOf(sales1), 'WRITE');
    expect(await preview(root)).toMatchObject({ given: 0 });
    await admin?.ask(`mutation { revokeAccess(id: "${beside}") { __typename } }`);
    await revoke(root, true);
    expect(await fallen([lent])).toEqual([lent]);
    await explicit(false);
  });
});
