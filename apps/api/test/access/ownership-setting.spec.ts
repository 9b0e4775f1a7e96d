import { startTestServer, type Client, type TestServer } from '../setup/start-server.js';

describe('AC-4 ownership and access', () => {
  let server: TestServer;
  let admin: Client;
  let manager: Client;
  let sales1: Client;
  let potential: string;
  beforeAll(async () => {
    server = await startTestServer();
    [admin, manager, sales1] = await server.signInAll('admin', 'manager', 'sales1');
    potential = server.company.customers.potential;
  }, 60_000);
  afterAll(async () => await server.stop());

  const setting = async (ownershipGivesAccess: boolean) => {
    const { data } = await admin.ask(
      `mutation { updatePolicy(patch: { ownershipGivesAccess: ${ownershipGivesAccess} }) { ... on LifecyclePolicy { version by { account } ownershipGivesAccess } } }`,
    );
    return data.updatePolicy;
  };
  const grant = async (level: string) => {
    const { data } = await admin.ask(
      `mutation { grantAccess(input: { customerId: "${potential}", principal: { kind: USER, id: "${sales1.userId}" }, level: ${level} }) { ... on Grant { id } } }`,
    );
    return data.grantAccess.id as string;
  };
  const seen = async () => {
    const { data } = await sales1.ask(
      `{ customer(id: "${potential}") { phone allowed { action refusal { code } } contacts { totalCount { value } } }
         customers(first: 200, filter: { stage: { eq: POTENTIAL } }) { totalCount { value } edges { node { id } } } }`,
    );
    const found = data.customers.edges.map(({ node }: { node: { id: string } }) => node.id);
    expect(found.includes(potential)).toBe(data.customer !== null);
    expect(data.customers.totalCount.value).toBe(found.length);
    if (data.customer === null) return null;
    const may = (name: string) =>
      data.customer.allowed.find(({ action }: { action: string }) => action === name).refusal === null;
    return {
      phone: data.customer.phone !== null,
      contacts: data.customer.contacts.totalCount.value > 0,
      edits: may('updateCustomer'),
      abandons: may('abandonCustomer'),
      shares: may('grantAccess'),
    };
  };
  const everything = { phone: true, contacts: true, edits: true, abandons: true, shares: true };

  test('AC-4 by default who owns a customer sees it and works on it', async () => {
    expect(await seen()).toEqual(everything);
  });

  test('AC-4 where access is explicit the owner needs a grant as well, and its level counts', async () => {
    expect(await setting(false)).toMatchObject({
      by: { account: 'admin' },
      ownershipGivesAccess: false,
      version: 2,
    });
    expect(await seen()).toBeNull();
    const refused = await sales1.ask(
      `mutation { abandonCustomer(id: "${potential}", reason: "x") { ... on Refused { code } } }`,
    );
    expect(refused.data.abandonCustomer.code).toBe('NOT_FOUND');

    await grant('READ');
    expect(await seen()).toEqual({
      phone: true,
      contacts: true,
      edits: false,
      abandons: false,
      shares: false,
    });
    const id = await grant('WRITE');
    expect(await seen()).toEqual(everything);
    await admin.ask(`mutation { revokeAccess(id: "${id}") { __typename } }`);
    expect(await seen()).toBeNull();
  });

  test('AC-4 what superiors see by their department does not change, nor what only a grant opens', async () => {
    const { data } = await manager.ask(`{ customer(id: "${potential}") { phone } }`);
    expect(data.customer.phone).not.toBeNull();
    const collaborator = await manager.ask(
      `mutation { addCollaborator(customerId: "${server.company.customers.intent}", userId: "${server.company.people.get('sales2')}") { ... on Grant { id } } }`,
    );
    const sales2 = await server.signIn('sales2');
    const shared = await sales2.ask(`{ customer(id: "${server.company.customers.intent}") { id } }`);
    expect(shared.data.customer.id).toBe(server.company.customers.intent);
    await admin.ask(
      `mutation { revokeAccess(id: "${collaborator.data.addCollaborator.id}") { __typename } }`,
    );
  });

  test('AC-4 set back, ownership is enough again at once', async () => {
    expect(await seen()).toBeNull();
    expect(await setting(true)).toMatchObject({ version: 3 });
    expect(await seen()).toEqual(everything);
  });
});
