import { startTestServer, type Client, type TestServer } from '../setup/start-server.js';

let server: TestServer;
let sales1: Client;
let manager: Client;
let assistant: Client;
beforeAll(async () => {
  server = await startTestServer();
  [sales1, manager, assistant] = await Promise.all([
    server.signIn('sales1'),
    server.signIn('manager'),
    server.signIn('assistant'),
  ]);
});
afterEach(async () => {
  await server.database.query(`UPDATE role SET rights = rights - 'overrides', version = version + 1`);
});
afterAll(async () => await server.stop());

async function override(roleKey: string, overrides: object): Promise<void> {
  await server.database.query(
    `UPDATE role SET rights = jsonb_set(rights, '{overrides}', $2), version = version + 1 WHERE key = $1`,
    [roleKey, JSON.stringify(overrides)],
  );
}

const customer = `query ($id: ID!) { customer(id: $id) {
  phone address industry dealCount firstDealOn valueLifecycle withheld owner { account }
  contacts { edges { node { name mobile email phone withheld } } } } }`;

async function seen(client: Client, id: string) {
  const answer = await client.ask(customer, { id });
  expect(answer.errors).toBeUndefined();
  return answer.data.customer;
}

describe('AC-2 a single field may differ from its class', () => {
  test('AC-2 hidden where the class is readable: gone from the record, and named as withheld', async () => {
    const id = server.company.customers.potential;
    const before = await seen(sales1, id);
    expect(before).toMatchObject({ phone: expect.any(String), withheld: [] });
    await override('preSales', { 'Customer.address': { '*': 'hidden' } });
    const after = await seen(sales1, id);
    expect(after).toMatchObject({ ...before, address: null, withheld: ['address'] });
  });

  test('AC-2 readable where the class is hidden, on the reach that is named and on no other', async () => {
    const [own, pooled] = [server.company.customers.potential, server.company.customers.dropped];
    await override('preSales', { 'Contact.mobile': { pool: 'read' }, 'Contact.email': { own: 'hidden' } });
    const inPool = await seen(sales1, pooled);
    for (const { node } of inPool.contacts.edges) {
      expect(node.mobile ?? '').not.toContain('*');
      expect(node.withheld).not.toContain('mobile');
      expect(node.phone ?? '****').toContain('*');
    }
    const mine = await seen(sales1, own);
    for (const { node } of mine.contacts.edges) {
      expect(node.withheld).toEqual(['email']);
      expect(node.email).toBeNull();
    }
  });

  test('AC-2 masked by itself while the class is readable', async () => {
    await override('preSales', { 'Contact.mobile': { '*': 'masked' } });
    const { contacts } = await seen(sales1, server.company.customers.potential);
    expect(contacts.edges.length).toBeGreaterThan(0);
    for (const { node } of contacts.edges) {
      expect(node.mobile).toMatch(/^\d{3}\*{4}\d{4}$/);
      expect(node.withheld).toEqual(['mobile']);
    }
  });

  test('AC-2 a value made of a hidden field goes with it', async () => {
    const id = server.company.customers.formal;
    expect((await seen(sales1, id)).valueLifecycle).toEqual(expect.any(String));
    await override('preSales', { 'Customer.firstDealOn': { '*': 'hidden' } });
    const after = await seen(sales1, id);
    expect(after).toMatchObject({ firstDealOn: null, valueLifecycle: null, dealCount: expect.any(Number) });
    expect(after.withheld.sort()).toEqual(['firstDealOn', 'valueLifecycle']);
  });

  test('AC-2 the level on a row is the best among the roles that cover this row', async () => {
    // The assistant's role covers the department and hides the phone; a second one gives it on the pool alone.
    await server.database.query(
      `WITH made AS (INSERT INTO role (id, key, name, rights) VALUES (gen_random_uuid(), 'caller', '电话专员', $1) RETURNING id)
       INSERT INTO user_role (user_id, role_id) SELECT $2, id FROM made`,
      [
        JSON.stringify({
          scopes: { 'customer.read': 'own' },
          may: ['pool.read'],
          fields: {},
          overrides: { 'Customer.phone': { pool: 'read' } },
        }),
        assistant.userId,
      ],
    );
    const inPool = await seen(assistant, server.company.customers.dropped);
    expect(inPool.phone).toEqual(expect.any(String));
    const ofDepartment = await seen(assistant, server.company.customers.potential);
    expect(ofDepartment.phone).toBeNull();
  });
});

describe('AC-7 a single field binds every way in and out', () => {
  const list = `query ($filter: CustomerFilter) { customers(filter: $filter) { totalCount { value } edges { node { id } } } }`;

  test.each([
    ['Customer.industry', '{ industry: { contains: "空" } }', 'industry'],
    ['Customer.owner', '{ ownerId: { isNull: false } }', 'ownerId'],
    ['Customer.owner', '{ not: { ownerDepartmentId: { isNull: true } } }', 'ownerDepartmentId'],
    ['Customer.lock', '{ or: [{ locked: { eq: true } }] }', 'locked'],
    ['Customer.review', '{ reviewPending: { eq: true } }', 'reviewPending'],
  ])('L1 a filter tells nothing of %s where it is hidden', async (field, filter, name) => {
    const ask = `{ customers(filter: ${filter}) { totalCount { value } } }`;
    expect((await sales1.ask(ask)).errors).toBeUndefined();
    await override('preSales', { [field]: { '*': 'hidden' } });
    const { errors } = await sales1.ask(ask);
    expect(errors?.[0]?.extensions['code']).toBe('FIELD_NOT_ALLOWED');
    expect(errors?.[0]?.message).toBe(`Field "${name}" is not defined by type "CustomerFilter".`);
  });

  test('L1 a filter tests only rows where the single field is readable, negated as well', async () => {
    await override('preSales', { 'Customer.industry': { pool: 'hidden' } });
    for (const filter of [
      { industry: { isNull: false } },
      { not: { industry: { eq: '没有这个行业' } } },
      { not: { industry: { isNull: true } } },
    ]) {
      const { data } = await sales1.ask(list, { filter });
      const ids = data.customers.edges.map(({ node }: { node: { id: string } }) => node.id);
      expect(ids).toContain(server.company.customers.potential);
      expect(ids).not.toContain(server.company.customers.dropped);
    }
  });

  test('L4 sorting by a single field is refused where it is hidden everywhere, and blind where it is hidden', async () => {
    const sorted = `{ customers(filter: { stage: { eq: POOL } }, orderBy: [{ field: NEXT_CONTACT_AT, direction: DESC }], first: 200) { edges { node { id nextContactAt } } } }`;
    await override('preSales', { 'Customer.nextContactAt': { '*': 'hidden' } });
    const { errors } = await sales1.ask(sorted);
    expect(errors?.[0]?.extensions['code']).toBe('FIELD_NOT_ALLOWED');
    expect(errors?.[0]?.message).toContain('NEXT_CONTACT_AT');
    await override('preSales', { 'Customer.nextContactAt': { pool: 'hidden' } });
    const ids = async (): Promise<string[]> => {
      const { data } = await sales1.ask(sorted);
      return data.customers.edges.map(({ node }: { node: { id: string } }) => node.id);
    };
    const before = await ids();
    expect(before.length).toBeGreaterThan(1);
    await server.database.query(
      `UPDATE customer SET next_contact_at = app_now() + random() * interval '30 days' WHERE id = ANY($1)`,
      [before],
    );
    expect(await ids()).toEqual(before);
  });

  test('L9 a search finds nothing by a single hidden field', async () => {
    const [row] = await server.database.query(
      `SELECT c.id, regexp_replace(c.phone, '[^0-9]', '', 'g') AS digits, k.name, regexp_replace(k.mobile, '[^0-9]', '', 'g') AS mobile
       FROM customer c JOIN contact k ON k.customer_id = c.id WHERE c.id = $1 AND k.mobile IS NOT NULL LIMIT 1`,
      [server.company.customers.potential],
    );
    const found = async (term: string) => {
      const { data } = await sales1.ask(`query ($q: String!) { search(text: $q) { id customerId kind } }`, {
        q: term,
      });
      return data.search.filter(({ customerId }: { customerId: string }) => customerId === row.id).length;
    };
    expect(await found(row.digits)).toBeGreaterThan(0);
    expect(await found(row.mobile)).toBeGreaterThan(0);
    expect(await found(row.name)).toBeGreaterThan(0);
    await override('preSales', {
      'Customer.phone': { '*': 'hidden' },
      'Contact.mobile': { '*': 'masked' },
      'Contact.name': { '*': 'masked' },
    });
    expect(await found(row.digits)).toBe(0);
    expect(await found(row.mobile)).toBe(0);
    expect(await found(row.name)).toBe(0);
  });

  test('L22 a single field that is readable but not writable refuses, a hidden one does not exist', async () => {
    const id = server.company.customers.potential;
    const update = `mutation ($id: ID!, $version: Int!, $patch: CustomerPatch!) {
      updateCustomer(id: $id, version: $version, patch: $patch) { ... on Customer { version } ... on Refused { code path } } }`;
    const { data } = await sales1.ask(`query ($id: ID!) { customer(id: $id) { version } }`, { id });
    const write = async (patch: object) =>
      await sales1.ask(update, { id, version: data.customer.version, patch });
    await override('preSales', {
      'Customer.industry': { '*': 'read' },
      'Customer.address': { '*': 'hidden' },
    });
    expect((await write({ industry: '机械' })).data.updateCustomer).toEqual({
      code: 'NOT_ALLOWED',
      path: ['industry'],
    });
    const hidden = await write({ address: '看不见的路 1 号' });
    expect(hidden.errors?.[0]?.extensions['code']).toBe('FIELD_NOT_ALLOWED');
    expect((await write({ introduction: '能写的' })).data.updateCustomer.version).toBe(
      data.customer.version + 1,
    );
  });

  test('L25 the journal does not tell the amount of a contract to whom it is hidden', async () => {
    const id = server.company.customers.formal;
    const journal = `query ($id: ID!) { customer(id: $id) {
      contracts { edges { node { amount { value } } } } events { edges { node { type sentence } } } } }`;
    const signed = async (client: Client): Promise<string> => {
      const { data } = await client.ask(journal, { id });
      return data.customer.events.edges.find(
        ({ node }: { node: { type: string } }) => node.type === 'ContractSigned',
      ).node.sentence;
    };
    const [contract] = await server.database.query(
      'SELECT amount::text, number FROM signed_contract WHERE customer_id = $1',
      [id],
    );
    expect(await signed(sales1)).toContain(contract.amount);
    const told = await signed(assistant);
    expect(told).toContain(contract.number);
    expect(told).not.toContain(contract.amount);
    expect(told).not.toMatch(/CNY|undefined|null|，）/);
    await override('preSales', { 'SignedContract.amount': { '*': 'hidden' } });
    expect(await signed(sales1)).not.toContain(contract.amount);
    expect(await signed(manager)).toContain(contract.amount);
  });
});
