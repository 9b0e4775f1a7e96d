import { territoryKeys } from '@tidewater/domain';

import { readPlaces } from '../../src/modules/customers/jobs/read-places.js';
import { runRedraws } from '../../src/modules/territories/jobs/run-redraws.js';
import { createLog } from '../../src/platform/log.js';
import { startTestServer, type Client, type TestServer } from '../setup/start-server.js';

let server: TestServer;
let admin: Client;
let manager: Client;
let sales1: Client;
let sales3: Client;
let reviewer: Client;
beforeAll(async () => {
  server = await startTestServer();
  [admin, manager, sales1, sales3, reviewer] = await server.signInAll(
    'admin',
    'manager',
    'sales1',
    'sales3',
    'reviewer',
  );
}, 60_000);
afterAll(async () => await server.stop());

const redrawParts = `__typename
  ... on TerritoryRedraw { id territoryId kind status changed entering enteringFromOthers leaving leavingToOthers moved
    sight { user { account } gains loses } sightIsWhole }
  ... on Refused { code message path details { fields { path message } } }`;
const previewMutation = `mutation ($input: TerritoryInput!) { previewTerritory(input: $input) { ${redrawParts} } }`;
const confirmMutation = `mutation ($id: ID!) { confirmTerritory(redrawId: $id) { ${redrawParts} } }`;

interface Rule {
  readonly place?: string;
  readonly postcode?: string;
  readonly industry?: string;
  readonly customerId?: string;
}
interface Member {
  readonly kind: 'USER' | 'TEAM' | 'DEPARTMENT';
  readonly id: string;
  readonly level: 'READ' | 'WRITE';
}
interface Input {
  readonly id?: string;
  readonly version?: number;
  readonly name: string;
  readonly rules?: readonly Rule[];
  readonly members?: readonly Member[];
  readonly closed?: boolean;
}

async function preview(input: Input, by = admin) {
  const { data, errors } = await by.ask(previewMutation, { input });
  if (errors) throw new Error(JSON.stringify(errors));
  return data.previewTerritory;
}

async function confirm(id: string, by = admin) {
  const { data, errors } = await by.ask(confirmMutation, { id });
  if (errors) throw new Error(JSON.stringify(errors));
  return data.confirmTerritory;
}

const context = () => ({
  database: server.database,
  log: createLog('silent'),
  signal: new AbortController().signal,
});
const work = () => runRedraws(context());

/** Drawn, confirmed and carried out. */
async function drawn(input: Input): Promise<string> {
  const looked = await preview(input);
  expect(looked).toMatchObject({ __typename: 'TerritoryRedraw', status: 'DRAFT' });
  expect(await confirm(looked.id)).toMatchObject({ status: 'RUNNING' });
  await work();
  return looked.territoryId;
}

/** Gives up every territory that there is. */
async function closeAll(): Promise<void> {
  const { data } = await admin.ask('{ territories(first: 200) { edges { node { id version name } } } }');
  for (const { node } of data.territories.edges) await drawn({ ...node, closed: true });
}

const user = (account: string, level: Member['level'] = 'READ'): Member => ({
  kind: 'USER',
  id: server.company.people.get(account) ?? '',
  level,
});

async function sees(by: Client, customer: string): Promise<boolean> {
  const { data } = await by.ask('query ($id: ID!) { customer(id: $id) { name } }', { id: customer });
  return data.customer !== null;
}

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
  afterEach(closeAll);

  test('AC-9 whoever belongs to a territory sees its customers, by list, by id and what hangs off them, and nobody else does', async () => {
    const { potential, elsewhere } = server.company.customers;
    expect(await sees(sales3, potential)).toBe(false);
    const looked = await preview({
      name: '泰州',
      rules: [{ place: '泰州' }, { place: '靖江' }],
      members: [user('sales3')],
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

    expect(await confirm(looked.id)).toMatchObject({ status: 'RUNNING' });
    await work();
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
    const id = await drawn({ name: '靖江', rules: [{ place: '靖江' }], members: [user('sales3')] });
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
    const { version } = await territory(id);
    await drawn({
      id,
      version,
      name: '靖江',
      rules: [{ place: '靖江' }],
      members: [user('sales3', 'WRITE')],
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
    await drawn({
      name: '靖江',
      rules: [{ place: '靖江' }],
      members: [{ kind: 'DEPARTMENT', id: department, level: 'READ' }],
    });
    expect(await sees(sales3, potential)).toBe(true);
    expect(await sees(sales1, potential)).toBe(true);
    expect(await sees(await server.signIn('sales2'), potential)).toBe(false);
  });

  test('AC-9 the rules of a territory are listed and counted, whatever they are called', async () => {
    const id = await drawn({ name: '泰州', rules: [{ place: '泰州' }, { industry: '钢铁' }] });
    const asked = `query ($id: ID!) { territory(id: $id) { one: rules { totalCount { value } } rules { edges { node { place industry } } } } }`;
    for (let time = 0; time < 3; time++) {
      const { data, errors } = await admin.ask(asked, { id });
      expect(errors).toBeUndefined();
      expect(data.territory.one.totalCount.value).toBe(2);
      expect(data.territory.rules.edges).toHaveLength(2);
    }
  });

  test('AC-6 AC-9 the pool keeps its own rules: a territory opens only what somebody owns', async () => {
    const { dropped } = server.company.customers;
    const [{ name }] = await server.database.query('SELECT name FROM customer WHERE id = $1', [dropped]);
    await drawn({ name: '其他', rules: [{ customerId: dropped }], members: [user('reviewer', 'WRITE')] });
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
    const east = await drawn({ name: '江苏', rules: [{ place: '江苏' }], members: [user('sales3')] });
    const seen = (await namesSeen(sales3)).length;
    const looked = await preview({
      name: '靖江空调',
      rules: [{ customerId: potential }],
      members: [user('reviewer')],
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
    await confirm(looked.id);
    await work();
    expect(await sees(sales3, potential)).toBe(false);
    expect((await namesSeen(sales3)).length).toBe(seen - 1);
    const { version } = await territory(east);
    const closing = await preview({ id: east, version, name: '江苏', closed: true });
    expect(closing.kind).toBe('CLOSED');
    expect(closing.leaving).toBeGreaterThan(0);
    expect(closing).toMatchObject({ leavingToOthers: 0, entering: 0 });
  });

  test('AC-9 a customer that is entered or moves house finds its territory at once', async () => {
    const id = await drawn({ name: '徐州', rules: [{ place: '徐州' }], members: [user('sales3')] });
    const { data } = await sales1.ask(
      `mutation ($input: CustomerInput!) { createCustomer(input: $input) { __typename ... on Customer { id version } ... on Refused { code message } } }`,
      {
        input: {
          name: '徐州市铁鹰重工机械有限公司',
          address: '江苏省徐州市铜山区学府路8号',
          industry: '工程机械',
          phone: '0516-83501234',
          introduction: '挖掘机整机与配件',
          contact: { name: '周工', mobile: '13805201234' },
        },
      },
    );
    const customer = data.createCustomer;
    expect(customer).toMatchObject({ __typename: 'Customer' });
    expect(await sees(sales3, customer.id)).toBe(true);
    const moved = await sales1.ask(
      `mutation ($id: ID!, $version: Int!) { updateCustomer(id: $id, version: $version, patch: { address: "浙江省杭州市萧山区1号" }) { __typename } }`,
      { id: customer.id, version: customer.version },
    );
    expect(moved.data.updateCustomer.__typename).toBe('Customer');
    expect(await sees(sales3, customer.id)).toBe(false);
    expect((await territory(id)).customerCount).toBe(0);
  });

  test('AC-9 a preview that was overtaken is refused, and so is what others looked at', async () => {
    const [first, second] = [
      await preview({ name: '甲', rules: [{ place: '江苏' }] }),
      await preview({ name: '乙', rules: [{ place: '浙江' }] }),
    ];
    expect(await confirm(first.id)).toMatchObject({ code: 'NOT_FOUND' });
    await server.database.query(
      `INSERT INTO territory_redraw (id, territory_id, kind, name, members, changed, turn, status, made_by, made_at)
       SELECT gen_random_uuid(), gen_random_uuid(), 'CREATED', '丙', '[]', '{}', 0, 'DONE', id, app_now() FROM app_user WHERE account = 'admin'`,
    );
    expect(await confirm(second.id)).toMatchObject({
      code: 'STALE',
      message: expect.stringContaining('重新预览'),
    });
    const again = await preview({ name: '乙', rules: [{ place: '浙江' }] });
    expect(await confirm(again.id)).toMatchObject({ status: 'RUNNING' });
    expect(await confirm(again.id)).toMatchObject({ code: 'ALREADY_DECIDED' });
  });

  test('AC-9 what cannot be is refused with its place: empty rules, unknown places, rules of another, stale versions', async () => {
    expect(
      await preview({
        name: '',
        rules: [{}, { place: '亚特兰蒂斯' }, { postcode: '2' }, { place: '江苏', postcode: '21' }],
      }),
    ).toMatchObject({
      code: 'INVALID',
      details: {
        fields: [
          ['name'],
          ['rules', '0'],
          ['rules', '1', 'place'],
          ['rules', '2', 'postcode'],
          ['rules', '3', 'customerId'],
        ].map((path) => ({ path, message: expect.any(String) })),
      },
    });
    expect(
      await preview({ name: '人', members: [{ kind: 'USER', id: 'nobody', level: 'READ' }] }),
    ).toMatchObject({ code: 'INVALID', path: ['members'] });
    const id = await drawn({ name: '江苏', rules: [{ place: '江苏' }] });
    expect(await preview({ name: '苏', rules: [{ place: '浙江' }, { place: '江苏' }] })).toMatchObject({
      code: 'DUPLICATE',
      path: ['rules', '1'],
    });
    expect(await preview({ name: ' 江苏 ', rules: [] })).toMatchObject({ code: 'DUPLICATE', path: ['name'] });
    expect(await preview({ id, version: 99, name: '江苏', rules: [] })).toMatchObject({ code: 'STALE' });
    expect(await preview({ name: '我的', rules: [] }, manager)).toMatchObject({ code: 'NOT_ALLOWED' });
    const { data } = await manager.ask(
      `{ territories(first: 5) { totalCount { value } } territoryRedraws(first: 5) { totalCount { value } } customerIndustries territory(id: "${id}") { id } }`,
    );
    expect(data).toEqual({
      territories: { totalCount: { value: 0 } },
      territoryRedraws: { totalCount: { value: 0 } },
      customerIndustries: [],
      territory: null,
    });
  });

  test('AC-9 AC-11 the history says who redrew what and when, and so does the audit log', async () => {
    const id = await drawn({ name: '浙江', rules: [{ place: '浙江' }], members: [user('sales3')] });
    const { data } = await admin.ask(
      `query ($id: ID!) { territoryRedraws(territoryId: $id, first: 5) { edges { node { kind status changed by { account } confirmedAt doneAt } } } }`,
      { id },
    );
    expect(data.territoryRedraws.edges.map(({ node }: { node: object }) => node)).toMatchObject([
      { kind: 'CREATED', status: 'DONE', changed: ['name', 'rules', 'members'], by: { account: 'admin' } },
    ]);
    const [line] = await server.database.query(
      `SELECT detail FROM audit_log WHERE deed = 'territoryChanged' AND subject_id = $1 ORDER BY business_at DESC LIMIT 1`,
      [id],
    );
    expect(line.detail).toMatchObject({
      kind: 'CREATED',
      name: '浙江',
      changed: ['name', 'rules', 'members'],
    });
  });

  test('AC-9 customers of an earlier release are read in the background and find their territory', async () => {
    const { potential } = server.company.customers;
    await drawn({ name: '靖江', rules: [{ place: '靖江' }], members: [user('sales3')] });
    await server.database.query('UPDATE customer SET places = NULL WHERE id = $1', [potential]);
    expect(await sees(sales3, potential)).toBe(false);
    await readPlaces.run(context(), {});
    const [row] = await server.database.query('SELECT places FROM customer WHERE id = $1', [potential]);
    expect(row.places).toEqual(['江苏', '泰州', '靖江']);
    expect(await sees(sales3, potential)).toBe(true);
  });

  test('AC-9 the database and the rules name the same keys in the same order', async () => {
    const rows: {
      id: string;
      places: string[];
      postcode: string | null;
      industry: string | null;
      country: string;
      keys: string[];
    }[] = await server.database.query(
      `SELECT id, places, postcode, industry, country, territory_keys(id, country, places, postcode, industry) AS keys FROM customer
         UNION ALL SELECT id, places, x.postcode, x.industry, 'CN', territory_keys(id, 'CN', places, x.postcode, x.industry)
         FROM customer CROSS JOIN (VALUES (NULL, NULL), ('21450', '空调'), ('214500', NULL), ('SW1A', '水泵')) AS x (postcode, industry)`,
    );
    expect(rows.length).toBeGreaterThan(20);
    for (const { keys, country, ...traits } of rows) {
      const postcode = country === 'CN' ? traits.postcode : null;
      expect(keys).toEqual(territoryKeys({ ...traits, postcode }));
    }
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

async function territory(id: string): Promise<{ version: number; customerCount: number }> {
  const { data } = await admin.ask('query ($id: ID!) { territory(id: $id) { version customerCount } }', {
    id,
  });
  return data.territory;
}
