import { startTestServer, type Client, type TestServer } from '../setup/start-server.js';

const rights =
  'rights { scopes { action scope } may levels { place reach level } exportRowsPerDay watermark }';
const save = `mutation ($input: SaveRoleInput!) { saveRole(input: $input) {
  ... on Role { id name version members ${rights} }
  ... on Refused { code message path details { fields { path message } } } } }`;
const undo = `mutation ($id: ID!, $to: Int!, $version: Int) { undoRoleChange(roleId: $id, toVersion: $to, version: $version) {
  ... on Role { id name version ${rights} } ... on Refused { code } } }`;
const remove = `mutation ($id: ID!, $version: Int!) { deleteRole(id: $id, version: $version) {
  ... on DeletedRole { id name version } ... on Refused { code message details { count } } } }`;
const history = `query ($id: ID) { roleHistory(roleId: $id) { edges { node {
  version deed name restoredFrom by { account } differences { kind place reaches from to } } } } }`;

let server: TestServer;
let admin: Client;
let sales1: Client;
beforeAll(async () => {
  server = await startTestServer();
  [admin, sales1] = await Promise.all([server.signIn('admin'), server.signIn('sales1')]);
});
afterAll(async () => await server.stop());

const readingOwn = {
  scopes: [{ action: 'customer.read', scope: 'own' }],
  may: ['pool.read'],
  levels: [
    { place: 'profile', reach: '*', level: 'read' },
    { place: 'Customer.industry', reach: 'pool', level: 'hidden' },
  ],
};

async function roleByKey(key: string): Promise<{ id: string; version: number; name: string }> {
  const [role] = await server.database.query('SELECT id, version, name FROM role WHERE key = $1', [key]);
  return role;
}

async function changed(id: string, change: (rights: typeof readingOwn) => Partial<typeof readingOwn>) {
  const { data } = await admin.ask(`query ($id: ID!) { role(id: $id) { name version ${rights} } }`, { id });
  const { name, version, rights: before } = data.role;
  const input = { id, name, version, rights: { ...before, ...change(before) } };
  return (await admin.ask(save, { input })).data.saveRole;
}

async function made(name: string, given: object = readingOwn): Promise<{ id: string; version: number }> {
  const { data } = await admin.ask(save, { input: { name, rights: given } });
  expect(data.saveRole).toMatchObject({ name, version: 1 });
  return data.saveRole;
}

describe('AC-2 a standard role that an administrator has saved', () => {
  test('AC-2 its people still enter contacts, say which is the primary one, and rename what they may change', async () => {
    const { id } = await roleByKey('preSales');
    expect(await changed(id, () => ({}))).toMatchObject({ id });
    await changed(id, ({ may }) => ({ may: [...may, 'customer.assign'] }));
    await changed(id, ({ may }) => ({ may: may.filter((one) => one !== 'customer.assign') }));
    const { data } = await sales1.ask(
      `mutation ($id: ID!, $input: ContactInput!) { addContact(customerId: $id, input: $input) {
        ... on Contact { name primary } ... on Refused { code path } } }`,
      {
        id: server.company.customers.potential,
        input: { name: '顾海潮', mobile: '13912345678', primary: true },
      },
    );
    expect(data.addContact).toEqual({ name: '顾海潮', primary: true });
  });
});

describe('AC-2 building a role', () => {
  test('AC-2 a role is made, read back as it was written, changed, and binds at once on every process', async () => {
    const role = await made('区域助理');
    const { data } = await admin.ask(`query ($id: ID!) { role(id: $id) { members ${rights} } }`, {
      id: role.id,
    });
    expect(data.role).toEqual({ members: 0, rights: expect.objectContaining(readingOwn) });

    const { id } = await roleByKey('preSales');
    const other = await server.another();
    const { ask } = await import('../setup/start-server.js');
    const elsewhere = async () => {
      const answer = await ask(
        other.url,
        `query ($id: ID!) { customer(id: $id) { introduction withheld } }`,
        { id: server.company.customers.potential },
        { authorization: `Bearer ${sales1.token}` },
      );
      return answer.data.customer;
    };
    expect((await elsewhere()).introduction).toEqual(expect.any(String));
    await changed(id, ({ levels }) => ({
      levels: [...levels, { place: 'Customer.introduction', reach: '*', level: 'hidden' }],
    }));
    expect(await elsewhere()).toEqual({ introduction: null, withheld: ['introduction'] });
    await changed(id, ({ levels }) => ({
      levels: levels.filter(({ place }) => place !== 'Customer.introduction'),
    }));
    expect((await elsewhere()).introduction).toEqual(expect.any(String));
    await other.stop();
  });

  test('AC-2 words that do not exist, scopes wider than reading and masks of nothing are refused where they stand', async () => {
    const { data } = await admin.ask(save, {
      input: {
        name: ' ',
        rights: {
          scopes: [
            { action: 'customer.update', scope: 'all' },
            { action: 'customer.read', scope: 'own' },
          ],
          may: ['pool.drain'],
          levels: [
            { place: 'Customer.secret', reach: '*', level: 'read' },
            { place: 'note', reach: '*', level: 'masked' },
          ],
        },
      },
    });
    expect(data.saveRole.code).toBe('INVALID');
    const paths = data.saveRole.details.fields.map(({ path }: { path: string[] }) => path.join('.'));
    expect(paths).toEqual([
      'name',
      'rights.may.0',
      'rights.levels.0.place',
      'rights.levels.1.level',
      'rights.scopes.0.scope',
    ]);
    for (const { message } of data.saveRole.details.fields) expect(message).toMatch(/\p{Script=Han}/u);
  });

  test('AC-2 every role the product comes with can be saved as it is', async () => {
    const { data } = await admin.ask(
      `{ roles(first: 200) { edges { node { id name version ${rights} } } } }`,
    );
    expect(data.roles.edges.length).toBeGreaterThan(7);
    for (const { node } of data.roles.edges) {
      const answer = await admin.ask(save, { input: node });
      expect(answer.data.saveRole).toEqual(expect.objectContaining({ id: node.id, version: node.version }));
    }
  });

  test('R14 of two who change the same role the second is told, and two roles never share a name', async () => {
    const role = await made('先后');
    const input = { id: role.id, version: 1, name: '先后', rights: { ...readingOwn, may: [] } };
    const [first, second] = await Promise.all([admin.ask(save, { input }), admin.ask(save, { input })]);
    const codes = [first, second].map(({ data }) => data.saveRole.code ?? data.saveRole.version).sort();
    expect(codes).toEqual([2, 'STALE']);
    const taken = await admin.ask(save, { input: { name: '先后', rights: readingOwn } });
    expect(taken.data.saveRole).toMatchObject({ code: 'DUPLICATE', path: ['name'] });
  });

  test('A36 nobody else reads, changes, copies or deletes roles', async () => {
    const role = await roleByKey('preSales');
    const elevated = { ...readingOwn, may: ['role.update'] };
    const tries = [
      sales1.ask(save, { input: { name: '自己的', rights: elevated } }),
      sales1.ask(save, { input: { ...role, rights: elevated } }),
      sales1.ask(undo, { id: role.id, to: 1, version: role.version }),
      sales1.ask(remove, { id: role.id, version: role.version }),
      sales1.ask(`mutation ($id: ID!) { copyRole(id: $id, name: "抄") { ... on Refused { code } } }`, {
        id: role.id,
      }),
      sales1.ask(
        `query ($input: SaveRoleInput!) { previewRole(input: $input) { ... on Refused { code } } }`,
        {
          input: { ...role, rights: elevated },
        },
      ),
    ];
    for (const { data } of await Promise.all(tries)) {
      expect(Object.values(data)).toEqual([expect.objectContaining({ code: 'NOT_ALLOWED' })]);
    }
    for (const question of [
      `{ roleHistory { edges { node { id } } } }`,
      `{ accessMatrix(roleId: "${role.id}") { may } }`,
      `{ compareRoles(a: "${role.id}", b: "${role.id}") { place } }`,
    ]) {
      expect((await sales1.ask(question)).errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    }
    const mine = await sales1.ask(`{ roles { totalCount { value } edges { node { id members } } } }`);
    expect(mine.data.roles).toEqual({
      totalCount: { value: 1 },
      edges: [{ node: { id: role.id, members: null } }],
    });
    const admins = await roleByKey('admin');
    const theirs = await sales1.ask(`query ($id: ID!) { role(id: $id) { name } }`, { id: admins.id });
    expect(theirs.data.role).toBeNull();
  });
});

describe('AC-10 what was changed, by whom, and back again', () => {
  test('AC-10 every version says who made it and what it changed; any of them can be brought back', async () => {
    const { id } = await made('有历史的');
    await changed(id, () => ({ scopes: [{ action: 'customer.read', scope: 'department' }], may: [] }));
    await changed(id, ({ levels }) => ({
      levels: levels.map((one) => (one.place === 'profile' ? { ...one, level: 'hidden' } : one)),
    }));
    const back = await admin.ask(undo, { id, to: 1, version: 3 });
    expect(back.data.undoRoleChange).toMatchObject({ version: 4, rights: readingOwn });
    const { data } = await admin.ask(history, { id });
    const [fourth, third, second, first] = data.roleHistory.edges.map(({ node }: { node: object }) => node);
    expect(fourth).toMatchObject({ version: 4, deed: 'RESTORED', restoredFrom: 1 });
    expect(third).toMatchObject({
      deed: 'CHANGED',
      by: { account: 'admin' },
      differences: expect.arrayContaining([
        expect.objectContaining({ kind: 'level', place: 'profile', from: 'read', to: 'hidden' }),
      ]),
    });
    expect(second.differences).toEqual([
      { kind: 'scope', place: 'customer.read', reaches: [], from: 'own', to: 'department' },
      { kind: 'may', place: 'pool.read', reaches: [], from: 'true', to: 'false' },
    ]);
    expect(first).toMatchObject({ version: 1, deed: 'CREATED', by: { account: 'admin' } });
    const stale = await admin.ask(undo, { id, to: 2, version: 3 });
    expect(stale.data.undoRoleChange).toEqual({ code: 'STALE' });
  });

  test('AC-10 a role that somebody has cannot be deleted; one that nobody has can, and be brought back', async () => {
    const used = await roleByKey('preSales');
    const refused = await admin.ask(remove, { id: used.id, version: used.version });
    expect(refused.data.deleteRole).toMatchObject({ code: 'NOT_ALLOWED', details: { count: 3 } });
    expect(refused.data.deleteRole.message).toContain('3');

    const { id } = await made('没人用的');
    await changed(id, () => ({ may: [] }));
    const gone = await admin.ask(remove, { id, version: 2 });
    expect(gone.data.deleteRole).toEqual({ id, name: '没人用的', version: 2 });
    expect((await admin.ask(`query ($id: ID!) { role(id: $id) { id } }`, { id })).data.role).toBeNull();
    const back = await admin.ask(undo, { id, to: 1, version: null });
    expect(back.data.undoRoleChange).toMatchObject({ id, version: 4, rights: readingOwn });
    const { data } = await admin.ask(history, { id });
    expect(data.roleHistory.edges.map(({ node }: { node: { deed: string } }) => node.deed)).toEqual([
      'RESTORED',
      'DELETED',
      'CHANGED',
      'CREATED',
    ]);
  });

  test('AC-10 a role that a live grant names is in use', async () => {
    const { id, version } = await made('被授权的');
    await server.database.query(
      `INSERT INTO customer_grant (id, customer_id, principal_kind, principal_id, level, cause, valid_from, valid_until)
       VALUES (gen_random_uuid(), $1, 'role', $2, 'read', 'manual', app_now() - interval '1 day', app_now() + interval '1 day')`,
      [server.company.customers.potential, id],
    );
    const answer = await admin.ask(remove, { id, version });
    expect(answer.data.deleteRole).toMatchObject({ code: 'NOT_ALLOWED', details: { count: 1 } });
  });

  test('AC-11 every change is in the audit log, naming the rights and not what they hold', async () => {
    const { id } = await made('写进日志的');
    await changed(id, () => ({ may: ['policy.read'] }));
    const { data } = await admin.ask(
      `query ($id: ID!) { auditLog(filter: { subjectId: $id }) { edges { node { deed actor { account } subject { label } detail { name values } } } } }`,
      { id },
    );
    const [second, first] = data.auditLog.edges.map(({ node }: { node: object }) => node);
    expect(first).toMatchObject({ deed: 'roleChanged', actor: { account: 'admin' } });
    expect(second.subject).toEqual({ label: '写进日志的' });
    expect(second.detail).toEqual(
      expect.arrayContaining([
        { name: 'changed', values: ['pool.read', 'policy.read'] },
        { name: 'kind', values: ['CHANGED'] },
        { name: 'version', values: ['2'] },
      ]),
    );
  });

  test('AC-10 two roles are compared by what they come to', async () => {
    const [a, b] = [await roleByKey('preSales'), await roleByKey('salesAssistant')];
    const compare = `query ($a: ID!, $b: ID!) { compareRoles(a: $a, b: $b) { kind place reaches from to } }`;
    const { data } = await admin.ask(compare, { a: a.id, b: b.id });
    expect(data.compareRoles).toContainEqual({
      kind: 'scope',
      place: 'customer.read',
      reaches: [],
      from: 'collaborators',
      to: 'department',
    });
    expect(data.compareRoles).toContainEqual(
      expect.objectContaining({ kind: 'level', place: 'contactNumber', from: 'write', to: 'hidden' }),
    );
    expect((await admin.ask(compare, { a: a.id, b: a.id })).data.compareRoles).toEqual([]);
  });

  test('AC-10 before it is saved it says what changes and how many customers whom', async () => {
    const { id, version, name } = await roleByKey('preSales');
    const { data } = await admin.ask(`query ($id: ID!) { role(id: $id) { ${rights} } }`, { id });
    const input = {
      id,
      version,
      name,
      rights: { ...data.role.rights, scopes: [{ action: 'customer.read', scope: 'all' }] },
    };
    const answer = await admin.ask(
      `query ($input: SaveRoleInput!) { previewRole(input: $input) { ... on RolePreview {
         people differences { place from to }
         affected { user { account } customersBefore { value } customersAfter { value } } } } }`,
      { input },
    );
    const { people, differences, affected } = answer.data.previewRole;
    expect(people).toBe(3);
    expect(differences).toContainEqual({ place: 'customer.read', from: 'collaborators', to: 'all' });
    const mine = affected.find(({ user }: { user: { account: string } }) => user.account === 'sales1');
    const { data: before } = await sales1.ask(`{ customers { totalCount { value } } }`);
    expect(mine.customersBefore.value).toBe(before.customers.totalCount.value);
    expect(mine.customersAfter.value).toBeGreaterThan(mine.customersBefore.value);
    const after = await sales1.ask(`{ customers { totalCount { value } } }`);
    expect(after.data.customers.totalCount.value).toBe(before.customers.totalCount.value);
  });
});

describe('R11 somebody can always change roles', () => {
  const lastAdministrator = { code: 'NOT_ALLOWED', path: ['rights', 'may'] };
  const without = ({ may }: { may: string[] }) => ({ may: may.filter((action) => action !== 'role.update') });

  test('R11 the last administrators cannot give their own right away', async () => {
    const { id } = await roleByKey('admin');
    expect(await changed(id, without)).toMatchObject(lastAdministrator);
    const [kept] = await server.database.query(
      `SELECT rights -> 'may' ? 'role.update' AS kept FROM role WHERE id = $1`,
      [id],
    );
    expect(kept.kept).toBe(true);
  });

  test('R11 behind the action the database makes sure of it, also when two go at the same moment', async () => {
    const [adminId, ceoId] = [server.company.people.get('admin'), server.company.people.get('ceo')];
    const { id } = await roleByKey('admin');
    await server.database.query('INSERT INTO user_role (user_id, role_id) VALUES ($1, $2)', [ceoId, id]);
    const both = await Promise.allSettled([
      server.database.query('UPDATE app_user SET active = false WHERE id = $1', [adminId]),
      server.database.query('DELETE FROM user_role WHERE user_id = $1 AND role_id = $2', [ceoId, id]),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await server.database.query('UPDATE app_user SET active = true WHERE id = $1', [adminId]);
    await server.database.query('DELETE FROM user_role WHERE user_id = $1 AND role_id = $2', [ceoId, id]);
    await expect(
      server.database.query(`UPDATE role SET rights = rights #- '{may}' WHERE id = $1`, [id]),
    ).rejects.toThrow('Nobody could change roles any more');
  });

  test('R24 a version is never kept while the rights under it change', async () => {
    const before = await roleByKey('reviewer');
    await server.database.query(
      `UPDATE role SET rights = jsonb_set(rights, '{fields,amount}', '{"*": "read"}'), version = $2 WHERE id = $1`,
      [before.id, before.version],
    );
    const after = await roleByKey('reviewer');
    expect(after.version).toBe(before.version + 1);
    const { data } = await admin.ask(history, { id: before.id });
    expect(data.roleHistory.edges[0].node).toMatchObject({ version: after.version, by: null });
  });
});

describe('the matrix', () => {
  test('AC-2 every field of every record is in it, with a name in both languages', async () => {
    const { data } = await admin.ask(
      `{ accessCatalogue { fields { name label class } } }`,
      {},
      { 'accept-language': 'en-US' },
    );
    const chinese = await admin.ask(`{ accessCatalogue { fields { name label } } }`);
    expect(data.accessCatalogue.fields.length).toBeGreaterThan(30);
    for (const { label } of data.accessCatalogue.fields)
      expect(label).toMatch(/^[A-Z][\w -]* · [A-Z][\w -]*$/);
    for (const { label } of chinese.data.accessCatalogue.fields) expect(label).not.toMatch(/[A-Za-z]/);
  });

  test('AC-2 it says for each field and kind of rows what the role gives', async () => {
    const { id } = await roleByKey('preSales');
    const { data } = await admin.ask(
      `query ($id: ID!) { accessMatrix(roleId: $id) { role { name } rows { field { name } overridden cells { reach level } } } }`,
      { id },
    );
    const mobile = data.accessMatrix.rows.find(
      ({ field }: { field: { name: string } }) => field.name === 'Contact.mobile',
    );
    expect(mobile).toMatchObject({ overridden: false });
    expect(mobile.cells).toContainEqual({ reach: 'own', level: 'write' });
    expect(mobile.cells).toContainEqual({ reach: 'pool', level: 'masked' });
  });
});

test('AC-7 me.permissions tells a page all it needs: scopes, rights and levels of all roles together', async () => {
  const assistant = await server.signIn('assistant');
  const ask = `{ me { permissions { scopes { action scope } may levels { place reach level } } } }`;
  const { data } = await assistant.ask(ask);
  const { scopes, may, levels } = data.me.permissions;
  expect(scopes).toContainEqual({ action: 'customer.read', scope: 'department' });
  expect(scopes).toContainEqual({ action: 'customer.update', scope: 'none' });
  expect(may).toContain('pool.read');
  expect(levels).toContainEqual({ place: 'contactNumber', reach: 'department', level: 'hidden' });
  expect(levels).toContainEqual({ place: 'identity', reach: 'own', level: 'read' });
});

test('AC-2 rights bind as they stand, also under a version that had other rights before a backup was put back', async () => {
  const { id } = await roleByKey('preSales');
  const industry = async () =>
    (await sales1.ask('{ customers(first: 1) { edges { node { industry } } } }')).data.customers.edges[0]
      .node;
  const putBack = async (rights: string) => {
    const runner = server.database.createQueryRunner();
    await runner.query('ALTER TABLE role DISABLE TRIGGER USER');
    await runner.query(`UPDATE role SET rights = ${rights} WHERE id = $1`, [id]);
    await runner.query('ALTER TABLE role ENABLE TRIGGER USER');
    // The count is the same; its row, like all others, is written anew.
    await runner.query('UPDATE rights_version SET version = version');
    await runner.release();
  };
  const [{ rights: before }] = await server.database.query('SELECT rights FROM role WHERE id = $1', [id]);
  expect(await industry()).toEqual({ industry: expect.any(String) });
  await putBack(`jsonb_set(rights, '{fields,profile}', '{"*": "hidden"}')`);
  expect(await industry()).toEqual({ industry: null });
  await putBack(`'${JSON.stringify(before)}'`);
  expect(await industry()).toEqual({ industry: expect.any(String) });
});
