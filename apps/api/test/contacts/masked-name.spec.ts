import { startTestServer, type Client, type TestServer } from '../setup/start-server.js';

const answer =
  '__typename ... on Contact { id version name mobile email withheld } ... on Refused { code path }';
const change = `mutation ($id: ID!, $version: Int!, $patch: ContactInput!) {
  updateContact(id: $id, version: $version, patch: $patch) { ${answer} } }`;
const enter = `mutation ($customerId: ID!, $input: ContactInput!) {
  addContact(customerId: $customerId, input: $input) { ${answer} } }`;

let server: TestServer;
let sales1: Client;
let customerId: string;
let id: string;
beforeAll(async () => {
  server = await startTestServer();
  sales1 = await server.signIn('sales1');
  customerId = server.company.customers.potential;
  const { data } = await sales1.ask(enter, {
    customerId,
    input: { name: '顾海潮', mobile: '13912345678', email: 'gu@example.com' },
  });
  id = data.addContact.id;
  await server.database.query(
    `UPDATE role SET version = version + 1, rights = jsonb_set(rights, '{fields,contactName}', '{"*": "masked"}')
     WHERE key = 'preSales'`,
  );
});
afterAll(() => server.stop());

const stored = async (): Promise<object | undefined> =>
  (
    await server.database.query('SELECT name, name_pinyin AS pinyin, mobile FROM contact WHERE id = $1', [id])
  )[0];

test('AC-7 who sees a contact’s name masked changes what they may, and the name stays', async () => {
  const { data } = await sales1.ask(change, { id, version: 1, patch: { mobile: '13987654321' } });
  expect(data.updateContact).toEqual({
    __typename: 'Contact',
    id,
    version: 2,
    name: '顾**',
    mobile: '13987654321',
    email: 'gu@example.com',
    withheld: ['name', 'title'],
  });
  expect(await stored()).toEqual({ name: '顾海潮', pinyin: 'guhaichao', mobile: '13987654321' });
});

test('AC-7 but not the name: a mask never overwrites it', async () => {
  const { errors } = await sales1.ask(change, { id, version: 2, patch: { name: '顾**', mobile: null } });
  expect(errors?.[0]?.message).toBe('Field "name" is not defined by type "ContactInput".');
  expect(await stored()).toEqual({ name: '顾海潮', pinyin: 'guhaichao', mobile: '13987654321' });
});

test.each([null, '', ' '])('CT-1 a name is changed, never emptied: %j', async (name) => {
  const admin = await server.signIn('admin');
  const { data } = await admin.ask(change, { id, version: 2, patch: { name } });
  expect(data.updateContact).toMatchObject({ code: 'INVALID', path: ['name'] });
});

test('CT-1 a new contact has a name', async () => {
  const admin = await server.signIn('admin');
  const { data } = await admin.ask(enter, { customerId, input: { mobile: '13912345678' } });
  expect(data.addContact).toMatchObject({ code: 'INVALID', path: ['name'] });
});
