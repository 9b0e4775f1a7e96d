import { startTestServer, type Client, type TestServer } from '../setup/start-server.js';

let server: TestServer;
let admin: Client;
let manager: Client;
let sales1: Client;
beforeAll(async () => {
  server = await startTestServer();
  [admin, manager, sales1] = await Promise.all([
    server.signIn('admin'),
    server.signIn('manager'),
    server.signIn('sales1'),
  ]);
});
afterAll(async () => await server.stop());

const refusedPart = '... on Refused { code message path details { count fields { path message } } }';
const saveUser = `mutation ($input: SaveUserInput!) { saveUser(input: $input) {
  __typename ... on User { id account name active } ${refusedPart} } }`;
const saveDepartment = `mutation ($input: SaveDepartmentInput!) { saveDepartment(input: $input) {
  __typename ... on Department { id name parentId } ${refusedPart} } }`;
const moveDepartment = `mutation ($id: ID!, $parentId: ID, $beforeId: ID) {
  moveDepartment(id: $id, parentId: $parentId, beforeId: $beforeId) {
    __typename ... on Department { id parentId } ${refusedPart} } }`;
const member = `query ($id: ID!) { member(id: $id) { id version account name title post active customersOwned
  department { id } superior { id } roles { id name } managedDepartments { id } teams { id name } } }`;

async function tree() {
  const answer = await admin.ask('{ departmentTree { id name parentId people peopleWithBelow } }');
  expect(answer.errors).toBeUndefined();
  return answer.data.departmentTree as { id: string; name: string; parentId: string | null }[];
}

async function founded(name: string, parentId: string | null): Promise<string> {
  const { data } = await admin.ask(saveDepartment, { input: { name, parentId } });
  expect(data.saveDepartment).toMatchObject({ __typename: 'Department', name, parentId });
  return data.saveDepartment.id;
}

async function roleId(key: string): Promise<string> {
  const [role] = await server.database.query('SELECT id FROM role WHERE key = $1', [key]);
  return role.id;
}

async function taken(account: string, more: object = {}): Promise<string> {
  const input = { account, name: '新同事', roleIds: [], managedDepartmentIds: [], ...more };
  const { data } = await admin.ask(saveUser, { input });
  expect(data.saveUser).toMatchObject({ __typename: 'User', account });
  return data.saveUser.id;
}

/** The person as an administrator sends them back. */
async function inputOf(id: string) {
  const { data } = await admin.ask(member, { id });
  const { version, account, name, title, post, department, superior, roles, managedDepartments } =
    data.member;
  return {
    id,
    version,
    account,
    name,
    title,
    post,
    departmentId: department?.id ?? null,
    superiorId: superior?.id ?? null,
    roleIds: roles.map((role: { id: string }) => role.id),
    managedDepartmentIds: managedDepartments.map((one: { id: string }) => one.id),
  };
}

async function countOf(client: Client): Promise<number> {
  const { data } = await client.ask('{ customers(first: 1) { totalCount { value } } }');
  return data.customers.totalCount.value;
}

describe('AC-1 the organisation tree', () => {
  test('AC-1 departments are founded, renamed, ordered and taken away when they are empty', async () => {
    const root = (await tree()).find(({ parentId }) => parentId === null);
    const [west, east] = [await founded('西区', root?.id ?? null), await founded('东区', root?.id ?? null)];
    await admin.ask(moveDepartment, { id: east, parentId: root?.id, beforeId: west });
    const names = (await tree()).map(({ name }) => name);
    expect(names.indexOf('东区')).toBe(names.indexOf('西区') - 1);
    const renamed = await admin.ask(saveDepartment, { input: { id: west, name: ' 西南区 ' } });
    expect(renamed.data.saveDepartment).toMatchObject({ name: '西南区' });
    const remove = `mutation ($id: ID!) { deleteDepartment(id: $id) { __typename ... on DeletedDepartment { name } ${refusedPart} } }`;
    await founded('川渝', west);
    const kept = await admin.ask(remove, { id: west });
    expect(kept.data.deleteDepartment).toMatchObject({ code: 'NOT_ALLOWED', details: { count: 1 } });
    const gone = await admin.ask(remove, { id: east });
    expect(gone.data.deleteDepartment).toMatchObject({ __typename: 'DeletedDepartment', name: '东区' });
  });

  test('AC-1 a department cannot stand under itself, and what is refused changes nothing', async () => {
    const upper = await founded('上级', null);
    const lower = await founded('下级', upper);
    const before = await tree();
    const refused = await admin.ask(moveDepartment, { id: upper, parentId: lower });
    expect(refused.data.moveDepartment).toMatchObject({ code: 'NOT_ALLOWED', path: ['parentId'] });
    expect(await tree()).toEqual(before);
  });

  test('AC-1 moving a department says first whose sight changes, and changes it on the next statement', async () => {
    const departments = await tree();
    const [home] = await server.database.query(
      'SELECT department_id AS id FROM app_user WHERE account = $1',
      ['sales1'],
    );
    const elsewhere = await founded('独立事业部', null);
    const [seenBefore, ownBefore] = [await countOf(manager), await countOf(sales1)];
    const { data } = await admin.ask(
      `query ($id: ID!, $parentId: ID) { previewDepartmentMove(id: $id, parentId: $parentId) {
        ... on DepartmentMovePreview { people customers gainingCount losingCount losing { account } gaining { account } } ${refusedPart} } }`,
      { id: home.id, parentId: elsewhere },
    );
    const preview = data.previewDepartmentMove;
    expect(preview.people).toBeGreaterThan(0);
    expect(preview.customers).toBeGreaterThan(0);
    expect(preview.gaining).toEqual([]);
    const losers = preview.losing.map(({ account }: { account: string }) => account);
    const old = departments.find(({ id }) => id === home.id);
    await admin.ask(moveDepartment, { id: home.id, parentId: elsewhere });
    const seenAfter = await countOf(manager);
    expect(seenAfter < seenBefore).toBe(losers.includes('manager'));
    expect(await countOf(sales1)).toBe(ownBefore);
    await admin.ask(moveDepartment, { id: home.id, parentId: old?.parentId ?? null });
    expect(await countOf(manager)).toBe(seenBefore);
    const [broken] = await server.database.query(`
      WITH RECURSIVE line AS (
        SELECT id AS descendant_id, id AS ancestor_id, 0 AS depth FROM department
        UNION ALL SELECT line.descendant_id, d.parent_id, line.depth + 1 FROM line JOIN department d ON d.id = line.ancestor_id
        WHERE d.parent_id IS NOT NULL)
      SELECT count(*)::int AS count FROM (
        (SELECT * FROM line EXCEPT SELECT descendant_id, ancestor_id, depth FROM department_closure)
        UNION ALL (SELECT descendant_id, ancestor_id, depth FROM department_closure EXCEPT SELECT * FROM line)) differing`);
    expect(broken.count).toBe(0);
  });
});

describe('AC-1 people', () => {
  test('AC-1 a person is taken in with a place, and what they own goes with them into another department', async () => {
    const [from, to] = [await founded('甲部', null), await founded('乙部', null)];
    const id = await taken('xinren', {
      departmentId: from,
      roleIds: [await roleId('preSales')],
      post: '销售代表',
    });
    const [customer] = await server.database
      .query(`UPDATE customer SET owner_id = $1, owner_department_id = $2 WHERE id = $3 RETURNING id`, [
        id,
        from,
        server.company.customers.potential,
      ])
      .then(([rows]: [{ id: string }[]]) => rows);
    const { data } = await admin.ask(saveUser, { input: { ...(await inputOf(id)), departmentId: to } });
    expect(data.saveUser.__typename).toBe('User');
    const [row] = await server.database.query(
      'SELECT owner_department_id AS home FROM customer WHERE id = $1',
      [customer?.id],
    );
    expect(row.home).toBe(to);
  });

  test('R14 a person somebody else has changed meanwhile is not overwritten', async () => {
    const id = await taken('banben');
    const seen = await inputOf(id);
    await admin.ask(saveUser, { input: { ...seen, title: '经理' } });
    const late = await admin.ask(saveUser, { input: { ...seen, title: '总监' } });
    expect(late.data.saveUser).toMatchObject({ code: 'STALE' });
    expect((await admin.ask(member, { id })).data.member.title).toBe('经理');
  });

  test('AC-1 what is wrong is said field by field, and nothing is stored', async () => {
    const input = {
      account: 'Ü!',
      name: ' ',
      superiorId: '00000000-0000-4000-8000-000000000000',
      departmentId: 'nowhere',
      roleIds: ['x'],
      managedDepartmentIds: [],
    };
    const { data } = await admin.ask(saveUser, { input });
    const fields = data.saveUser.details.fields.map(({ path }: { path: string[] }) => path[0]);
    expect(fields).toEqual(['account', 'name', 'departmentId', 'superiorId', 'roleIds']);
    const same = await admin.ask(saveUser, { input: { account: 'SALES1', name: '同名', roleIds: [] } });
    expect(same.data.saveUser).toMatchObject({ code: 'DUPLICATE', path: ['account'] });
  });

  test('AC-1 nobody stands above themselves in the line of superiors', async () => {
    const upper = await taken('shangji');
    const lower = await taken('xiaji', { superiorId: upper });
    const { data } = await admin.ask(saveUser, { input: { ...(await inputOf(upper)), superiorId: lower } });
    expect(data.saveUser.details.fields).toMatchObject([{ path: ['superiorId'] }]);
  });

  test('Edge 16 who still owns customers cannot be disabled; who does not loses every session at once', async () => {
    const disable = `mutation ($id: ID!) { disableUser(id: $id) { __typename ... on User { active } ${refusedPart} } }`;
    const owner = await admin.ask(disable, { id: sales1.userId });
    expect(owner.data.disableUser).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(owner.data.disableUser.details.count).toBeGreaterThan(0);
    const dead = { code: 'UNAUTHENTICATED' };
    const assistant = await server.signIn('assistant');
    const gone = await admin.ask(disable, { id: assistant.userId });
    expect(gone.data.disableUser).toMatchObject({ active: false });
    expect((await assistant.ask('{ me { user { id } } }')).errors?.[0]?.extensions).toMatchObject(dead);
    await admin.ask('mutation ($id: ID!) { enableUser(id: $id) { __typename } }', { id: assistant.userId });
    expect((await assistant.ask('{ me { user { id } } }')).errors?.[0]?.extensions).toMatchObject(dead);
    await server.signIn('assistant');
  });

  test('R11 the last administrator neither gives the role away nor goes', async () => {
    const { data } = await admin.ask(saveUser, { input: { ...(await inputOf(admin.userId)), roleIds: [] } });
    expect(data.saveUser).toMatchObject({ code: 'NOT_ALLOWED', path: ['roleIds'] });
    const oneself = await admin.ask(`mutation ($id: ID!) { disableUser(id: $id) { ${refusedPart} } }`, {
      id: admin.userId,
    });
    expect(oneself.data.disableUser).toMatchObject({ code: 'NOT_ALLOWED' });
  });
});

describe('AC-2 who may administer', () => {
  test('AC-2 others see no administration and change nothing', async () => {
    const people = await manager.ask('{ members { totalCount { value } edges { node { id } } } }');
    expect(people.data.members).toEqual({ totalCount: { value: 0 }, edges: [] });
    expect((await manager.ask('{ departmentTree { id } }')).errors?.[0]?.extensions).toMatchObject({
      code: 'FORBIDDEN',
    });
    const attempts = [
      manager.ask(saveUser, { input: { account: 'eve', name: '夏娃', roleIds: [] } }),
      manager.ask(saveDepartment, { input: { name: '私有' } }),
      manager.ask(moveDepartment, { id: (await tree())[0]?.id }),
    ];
    for (const { data } of await Promise.all(attempts)) {
      expect(Object.values(data)[0]).toMatchObject({ __typename: 'Refused', code: 'NOT_ALLOWED' });
    }
  });

  test('AC-2 who looks after accounts but not after roles cannot raise anybody, themselves included', async () => {
    const keeper = await roleId('reviewer');
    await server.database.query(
      `UPDATE role SET rights = jsonb_set(rights, '{may}', rights -> 'may' || '"user.update"') WHERE id = $1`,
      [keeper],
    );
    const reviewer = await server.signIn('reviewer');
    const mine = (await reviewer.ask(member, { id: reviewer.userId })).data.member;
    const input = {
      id: mine.id,
      version: mine.version,
      account: mine.account,
      name: mine.name,
      roleIds: [keeper, await roleId('admin')],
    };
    const { data } = await reviewer.ask(saveUser, { input });
    expect(data.saveUser).toMatchObject({ code: 'NOT_ALLOWED', path: ['roleIds'] });
    const [everything] = (await reviewer.ask('{ departments { id } }')).data.departments;
    const wider = { ...(await inputOf(reviewer.userId)), managedDepartmentIds: [everything.id] };
    expect((await reviewer.ask(saveUser, { input: wider })).data.saveUser).toMatchObject({
      code: 'NOT_ALLOWED',
      path: ['managedDepartmentIds'],
    });
    const renamed = { ...(await inputOf(admin.userId)), account: 'somebody' };
    expect((await reviewer.ask(saveUser, { input: renamed })).data.saveUser).toMatchObject({
      code: 'NOT_ALLOWED',
      path: ['account'],
    });
  });
});

describe('AC-5 teams', () => {
  test('AC-5 a team has people of any department; what was granted to it ends with it', async () => {
    const save = `mutation ($input: SaveTeamInput!) { saveTeam(input: $input) { __typename ... on Team { id name size members { account } } ${refusedPart} } }`;
    const { data } = await admin.ask(save, {
      input: { name: '攻坚组', memberIds: [sales1.userId, manager.userId] },
    });
    expect(data.saveTeam).toMatchObject({ name: '攻坚组', size: 2 });
    const id: string = data.saveTeam.id;
    const twin = await admin.ask(save, { input: { name: '攻坚组', memberIds: [] } });
    expect(twin.data.saveTeam).toMatchObject({ code: 'DUPLICATE' });
    const [grant] = await server.database.query(
      `INSERT INTO customer_grant (id, customer_id, principal_kind, principal_id, level, cause, valid_from)
       SELECT gen_random_uuid(), $1, 'team', $2, 'read', 'MANUAL', app_now() RETURNING id`,
      [server.company.customers.potential, id],
    );
    await admin.ask('mutation ($id: ID!) { deleteTeam(id: $id) { __typename } }', { id });
    const [ended] = await server.database.query(
      'SELECT valid_until <= app_now() AS ended FROM customer_grant WHERE id = $1',
      [grant.id],
    );
    expect(ended.ended).toBe(true);
    const hidden = await sales1.ask('{ teams { edges { node { name members { account } } } } }');
    expect(hidden.data.teams.edges).toEqual([]);
  });
});

test('AC-11 every change of people and departments stands in the audit log', async () => {
  const id = await taken('shenji', { roleIds: [await roleId('preSales')] });
  const { data } = await admin.ask(
    'query ($id: ID) { auditLog(filter: { subjectId: $id }) { edges { node { deed } } } }',
    { id },
  );
  const deeds = data.auditLog.edges.map(({ node }: { node: { deed: string } }) => node.deed);
  expect(deeds.sort()).toEqual(['roleGiven', 'userChanged']);
});
