import { startTestServer, type Client, type TestServer } from '../setup/start-server.js';

const begin = `mutation ($id: ID!) { seeAs(userId: $id) { ... on SeenAs { user { account } } ... on Refused { code } } }`;
const who = `{ me { user { account } seenBy { account } } }`;

let server: TestServer;
let admin: Client;
let sales1: Client;
beforeAll(async () => {
  server = await startTestServer();
  [admin, sales1] = await Promise.all([server.signIn('admin'), server.signIn('sales1')]);
});
afterEach(async () => void (await admin.ask('mutation { stopSeeing }')));
afterAll(async () => await server.stop());

async function lookAs(account: string, client = admin) {
  return await client.ask(begin, { id: server.company.people.get(account) });
}

test('AC-10 an administrator sees exactly what the person sees, and says so', async () => {
  const list = `{ customers(first: 200) { totalCount { value } edges { node { id phone address withheld contacts { edges { node { mobile } } } } } } }`;
  const own = await sales1.ask(list);
  const asAdmin = await admin.ask(list);
  expect(asAdmin.data.customers.totalCount.value).toBeGreaterThan(own.data.customers.totalCount.value);
  expect((await lookAs('sales1')).data.seeAs).toEqual({ user: { account: 'sales1' } });
  expect((await admin.ask(list)).data).toEqual(own.data);
  const { data } = await admin.ask(who);
  expect(data.me).toEqual({ user: { account: 'sales1' }, seenBy: { account: 'admin' } });
  expect((await admin.ask('mutation { stopSeeing }')).data.stopSeeing).toBe(true);
  expect((await admin.ask(list)).data).toEqual(asAdmin.data);
  expect((await admin.ask(who)).data.me).toEqual({ user: { account: 'admin' }, seenBy: null });
  expect((await sales1.ask(who)).data.me.seenBy).toBeNull();
});

test('AC-10 nothing can be changed in the person’s name, by whatever door', async () => {
  await lookAs('sales1');
  const id = server.company.customers.potential;
  for (const mutation of [
    `mutation { abandonCustomer(id: "${id}", reason: "x") { __typename } }`,
    `mutation { setLocale(locale: "en-US") { locale } }`,
    `mutation { seeAs(userId: "${id}") { __typename } }`,
    `mutation { stopSeeing setLocale(locale: "en-US") { locale } }`,
    `mutation { ...hidden } fragment hidden on Mutation { setLocale(locale: "en-US") { locale } }`,
  ]) {
    const { errors } = await admin.ask(mutation);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', reason: 'SEEN_AS' });
  }
  const collision = await admin.ask(`{ collisionCheck(input: { name: "春意空调" }) { verdict } }`);
  expect(collision.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  const form = new FormData();
  form.append('file', new Blob(['a,b']), 'a.csv');
  const upload = await fetch(`${server.url}/files`, {
    method: 'POST',
    headers: { authorization: `Bearer ${admin.token}` },
    body: form,
  });
  expect(upload.status).toBe(403);
  const [kept] = await server.database.query(`SELECT locale FROM app_user WHERE account = 'sales1'`);
  expect(kept.locale).toBe('zh-CN');
});

test('A36 only who may change roles or people may look as others, and never as somebody who has left', async () => {
  for (const account of ['sales1', 'manager', 'ceo', 'assistant']) {
    const client = await server.signIn(account);
    expect((await lookAs('sales2', client)).data.seeAs).toEqual({ code: 'NOT_ALLOWED' });
    expect((await client.ask(who)).data.me).toEqual({ user: { account }, seenBy: null });
  }
  await server.database.query(`UPDATE app_user SET active = false WHERE account = 'sales3'`);
  expect((await lookAs('sales3')).data.seeAs).toEqual({ code: 'NOT_FOUND' });
  await server.database.query(`UPDATE app_user SET active = true WHERE account = 'sales3'`);
  expect((await admin.ask(begin, { id: 'nobody' })).data.seeAs).toEqual({ code: 'NOT_FOUND' });
});

test('R24 whoever loses the right, or whose person is disabled, is back to their own eyes with the next request', async () => {
  const [admins] = await server.database.query(`SELECT id FROM role WHERE key = 'admin'`);
  const ceo = server.company.people.get('ceo');
  await server.database.query('INSERT INTO user_role (user_id, role_id) VALUES ($1, $2)', [ceo, admins.id]);
  const client = await server.signIn('ceo');
  await lookAs('sales1', client);
  expect((await client.ask(who)).data.me.user.account).toBe('sales1');
  await server.database.query('DELETE FROM user_role WHERE user_id = $1 AND role_id = $2', [ceo, admins.id]);
  expect((await client.ask(who)).data.me).toEqual({ user: { account: 'ceo' }, seenBy: null });

  await lookAs('sales3');
  await server.database.query(`UPDATE app_user SET active = false WHERE account = 'sales3'`);
  expect((await admin.ask(who)).data.me).toEqual({ user: { account: 'admin' }, seenBy: null });
  await server.database.query(`UPDATE app_user SET active = true WHERE account = 'sales3'`);
});

test('AC-11 who looked as whom, from when to when, is in the audit log', async () => {
  await lookAs('sales2');
  await admin.ask('mutation { stopSeeing }');
  const { data } = await admin.ask(
    `query ($id: ID!) { auditLog(filter: { deed: [seenAs], subjectId: $id }) { edges { node { actor { account } detail { values } } } } }`,
    { id: server.company.people.get('sales2') },
  );
  expect(data.auditLog.edges.map(({ node }: { node: object }) => node)).toEqual([
    { actor: { account: 'admin' }, detail: [{ values: ['ENDED'] }] },
    { actor: { account: 'admin' }, detail: [{ values: ['BEGUN'] }] },
  ]);
});
