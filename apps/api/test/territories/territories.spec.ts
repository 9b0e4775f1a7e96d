import { startTestServer, type Client, type TestServer } from '../setup/start-server.js';
import { sees, Surveyor } from './surveyor.js';

let server: TestServer;
let admin: Client;
let sales1: Client;
let sales3: Client;
let reviewer: Client;
let surveyor: Surveyor;
beforeAll(async () => {
  server = await startTestServer();
  [admin, sales1, sales3, reviewer] = await server.signInAll('admin', 'sales1', 'sales3', 'reviewer');
  surveyor = new Surveyor(server, admin);
}, 60_000);
afterAll(async () => await server.stop());

async function namesSeen(by: Client, stage = 'POTENTIAL'): Promise<string[]> {
  const { data, errors } = await by.ask(
    `{ customers(first: 200, filter: { stage: { eq: ${stage} } }) { totalCount { value } edges { node { id } } } }`,
  );
  if (errors) throw new Error(JSON.stringify(errors));
  const ids = data.customers.edges.map(({ node }: { node: { id: string } }) => node.id);
  expect(data.customers.totalCount.value).toBe(ids.length);
  return ids;
}

describe('AC-9 sales territories', () => {
  afterEach(async () => await surveyor.closeAll());

  test('AC-9 whoever belongs to a territory sees its customers, by list, by id and what hangs off them, and nobody else does', async () => {
    const { potential, elsewhere } = server.company.customers;
    expect(await sees(sales3, potential)).toBe(false);
    const looked = await surveyor.preview({
      name: '泰州',
      rules: [{ place: '泰州' }, { place: '靖江' }],
      members: [surveyor.user('sales3')],
    });
    expect(looked).toMatchObject({ kind: 'CREATED', sightIsWhole: true, moved: 0 });
    expect(looked.entering).toBeGreaterThan(0);
    expect(looked.sight).toEqual([{ user: { account: 'sales3' }, gains: expect.any(Number), loses: 0 }]);
    expect(await sees(sales3, potential)).toBe(false);
    const before = [
      ...(await namesSeen(sales3, 'POTENTIAL')),
      ...(await namesSeen(sales3, 'INTENT')),
      ...(await namesSeen(sales3, 'FORMAL')),
    ];

    expect(await surveyor.confirm(looked.id)).toMatchObject({ status: 'RUNNING' });
    await surveyor.work();
    expect(await sees(sales3, potential)).toBe(true);
    expect(await namesSeen(sales3)).toContain(potential);
    const after = [
      ...(await namesSeen(sales3, 'POTENTIAL')),
      ...(await namesSeen(sales3, 'INTENT')),
      ...(await namesSeen(sales3, 'FORMAL')),
    ];
    expect(after.length - before.length).toBe(looked.sight[0].gains);
    expect(await sees(sales1, elsewhere)).toBe(false);
    const { data } = await sales3.ask(
      'query ($id: ID!) { customer(id: $id) { contacts(first: 5) { edges { node { name } } } followUps(first: 5) { edges { node { note } } } } }',
      { id: potential },
    );
    expect(data.customer.contacts.edges.length).toBeGreaterThan(0);
    const { data: redraw } = await admin.ask(
      'query ($id: ID!) { territoryRedraw(id: $id) { status moved } }',
      { id: looked.id },
    );
    expect(redraw.territoryRedraw).toMatchObject({ status: 'DONE', moved: looked.entering });
  });

  test('AC-9 reading does not change, write does, and neither hands the customer on', async () => {
    const { potential } = server.company.customers;
    const update = async () => {
      const { data: found } = await sales3.ask('query ($id: ID!) { customer(id: $id) { version } }', {
        id: potential,
      });
      const { data } = await sales3.ask(
        `mutation ($id: ID!, $version: Int!, $introduction: String!) { updateCustomer(id: $id, version: $version, patch: { introduction: $introduction }) { __typename ... on Refused { code } } }`,
        { id: potential, version: found.customer.version, introduction: '区域销售补充：主营中央空调。' },
      );
      return data.updateCustomer;
    };
    const id = await surveyor.drawn({
      name: '靖江',
      rules: [{ place: '靖江' }],
      members: [surveyor.user('sales3')],
    });
    expect(await update()).toMatchObject({ code: 'NOT_OWNER' });
    const explained = async () => {
      const { data } = await admin.ask(
        `query ($user: ID!, $id: ID!) { explainAccess(userId: $user, recordType: "Customer", recordId: $id, field: "introduction", locale: "zh-CN") { decision because { kind name } sentences } }`,
        { user: sales3.userId, id: potential },
      );
      return data.explainAccess;
    };
    expect(await explained()).toMatchObject({
      decision: 'READ',
      because: [{ kind: 'TERRITORY', name: '靖江' }, { kind: 'CLASS' }, { kind: 'READ_GRANT' }],
    });
    const { version } = await surveyor.territory(id);
    await surveyor.drawn({
      id,
      version,
      name: '靖江',
      rules: [{ place: '靖江' }],
      members: [surveyor.user('sales3', 'WRITE')],
    });
    expect(await update()).toMatchObject({ __typename: 'Customer' });
    expect(await listed()).toMatchObject([
      {
        id,
        name: '靖江',
        runningRedrawId: null,
        members: [{ kind: 'USER', id: sales3.userId, level: 'WRITE' }],
        rules: { edges: [{ node: { customer: null, place: '靖江', industry: null } }] },
      },
    ]);
    expect(await explained()).toMatchObject({
      decision: 'WRITE',
      because: [{ kind: 'TERRITORY' }, { kind: 'CLASS' }],
    });
    const share = await sales3.ask(
      `mutation ($id: ID!, $to: ID!) { grantAccess(input: { customerId: $id, principal: { kind: USER, id: $to }, level: READ }) { __typename ... on Refused { code } } }`,
      { id: potential, to: server.company.people.get('sales2') },
    );
    expect(share.data.grantAccess).toMatchObject({ code: 'NOT_ALLOWED' });
    const { data } = await admin.ask(
      'query ($id: ID!) { customerOnlookers(customerId: $id, first: 100) { edges { node { user { account } ways { kind name } } } } }',
      { id: potential },
    );
    const onlookers = data.customerOnlookers.edges.map(({ node }: { node: object }) => node);
    expect(onlookers).toContainEqual({
      user: { account: 'sales3' },
      ways: [{ kind: 'TERRITORY', name: '靖江' }],
    });
  });

  test('AC-9 a department belongs with all below it, and people who come into it see at once', async () => {
    const { potential } = server.company.customers;
    const department = server.company.departments.get('sales-2') ?? '';
    await surveyor.drawn({
      name: '靖江',
      rules: [{ place: '靖江' }],
      members: [{ kind: 'DEPARTMENT', id: department, level: 'READ' }],
    });
    expect(await sees(sales3, potential)).toBe(true);
    expect(await sees(sales1, potential)).toBe(true);
    expect(await sees(await server.signIn('sales2'), potential)).toBe(false);
  });

  test('AC-6 AC-9 the pool keeps its own rules: a territory opens only what somebody owns', async () => {
    const { dropped } = server.company.customers;
    const [{ name }] = await server.database.query('SELECT name FROM customer WHERE id = $1', [dropped]);
    await surveyor.drawn({
      name: '其他',
      rules: [{ customerId: dropped }],
      members: [surveyor.user('reviewer', 'WRITE')],
    });
    const [row] = await server.database.query('SELECT territory_id FROM customer WHERE id = $1', [dropped]);
    expect(row.territory_id).not.toBeNull();
    const { data } = await reviewer.ask(
      'query ($name: String!) { customers(first: 5, filter: { name: { eq: $name } }) { edges { node { id } } } }',
      { name },
    );
    expect(data.customers.edges).toEqual([]);
  });

  test('AC-9 redrawing takes sight from those who lose the customer and gives it to the others, in one step', async () => {
    const { potential } = server.company.customers;
    const east = await surveyor.drawn({
      name: '江苏',
      rules: [{ place: '江苏' }],
      members: [surveyor.user('sales3')],
    });
    const seen = (await namesSeen(sales3)).length;
    const looked = await surveyor.preview({
      name: '靖江空调',
      rules: [{ customerId: potential }],
      members: [surveyor.user('reviewer')],
    });
    expect(looked).toMatchObject({ entering: 1, enteringFromOthers: 1, leaving: 0 });
    expect(looked.sight).toEqual([{ user: { account: 'sales3' }, gains: 0, loses: 1 }]);
    const { data } = await admin.ask(
      `query ($id: ID!) { territoryMoves(redrawId: $id, direction: ENTERING, first: 10) { totalCount { value } edges { node { from to customer { id } } } } }`,
      { id: looked.id },
    );
    expect(data.territoryMoves).toEqual({
      totalCount: { value: 1 },
      edges: [{ node: { from: '江苏', to: null, customer: { id: potential } } }],
    });
    await surveyor.confirm(looked.id);
    await surveyor.work();
    expect(await sees(sales3, potential)).toBe(false);
    expect((await namesSeen(sales3)).length).toBe(seen - 1);
    const { version } = await surveyor.territory(east);
    const closing = await surveyor.preview({ id: east, version, name: '江苏', closed: true });
    expect(closing.kind).toBe('CLOSED');
    expect(closing.leaving).toBeGreaterThan(0);
    expect(closing).toMatchObject({ leavingToOthers: 0, entering: 0 });
  });
});

/** The territories whole, as the page asks for them. */
async function listed() {
  const { data, errors } = await admin.ask(
    `{ territories(first: 30) { totalCount { value capped } pageInfo { hasNextPage endCursor } edges { cursor node {
       id version name customerCount runningRedrawId members { kind id name level }
       rules(first: 5) { edges { node { id customerId customer { id name } postcode place industry } } } } } } }`,
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data.territories.edges.map(({ node }: { node: object }) => node);
}
