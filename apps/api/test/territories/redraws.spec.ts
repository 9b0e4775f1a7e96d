import { startTestServer, type Client, type TestServer } from '../setup/start-server.js';
import { Surveyor } from './surveyor.js';

let server: TestServer;
let admin: Client;
let manager: Client;
let surveyor: Surveyor;
beforeAll(async () => {
  server = await startTestServer();
  [admin, manager] = await server.signInAll('admin', 'manager');
  surveyor = new Surveyor(server, admin);
}, 60_000);
afterAll(async () => await server.stop());

describe('AC-9 redraws of territories', () => {
  afterEach(async () => await surveyor.closeAll());

  test('AC-9 the rules of a territory are listed and counted, whatever they are called', async () => {
    const id = await surveyor.drawn({ name: '泰州', rules: [{ place: '泰州' }, { industry: '钢铁' }] });
    const asked = `query ($id: ID!) { territory(id: $id) { one: rules { totalCount { value } } rules { edges { node { place industry } } } } }`;
    for (let time = 0; time < 3; time++) {
      const { data, errors } = await admin.ask(asked, { id });
      expect(errors).toBeUndefined();
      expect(data.territory.one.totalCount.value).toBe(2);
      expect(data.territory.rules.edges).toHaveLength(2);
    }
  });

  test('AC-9 a preview that was overtaken is refused, and so is what others looked at', async () => {
    const [first, second] = [
      await surveyor.preview({ name: '甲', rules: [{ place: '江苏' }] }),
      await surveyor.preview({ name: '乙', rules: [{ place: '浙江' }] }),
    ];
    expect(await surveyor.confirm(first.id)).toMatchObject({ code: 'NOT_FOUND' });
    await server.database.query(
      `INSERT INTO territory_redraw (id, territory_id, kind, name, members, changed, turn, status, made_by, made_at)
       SELECT gen_random_uuid(), gen_random_uuid(), 'CREATED', '丙', '[]', '{}', 0, 'DONE', id, app_now() FROM app_user WHERE account = 'admin'`,
    );
    expect(await surveyor.confirm(second.id)).toMatchObject({
      code: 'STALE',
      message: expect.stringContaining('重新预览'),
    });
    const again = await surveyor.preview({ name: '乙', rules: [{ place: '浙江' }] });
    expect(await surveyor.confirm(again.id)).toMatchObject({ status: 'RUNNING' });
    expect(await surveyor.confirm(again.id)).toMatchObject({ code: 'ALREADY_DECIDED' });
  });

  test('AC-9 what cannot be is refused with its place: empty rules, unknown places, rules of another, stale versions', async () => {
    expect(
      await surveyor.preview({
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
      await surveyor.preview({ name: '人', members: [{ kind: 'USER', id: 'nobody', level: 'READ' }] }),
    ).toMatchObject({ code: 'INVALID', path: ['members'] });
    const id = await surveyor.drawn({ name: '江苏', rules: [{ place: '江苏' }] });
    expect(
      await surveyor.preview({ name: '苏', rules: [{ place: '浙江' }, { place: '江苏' }] }),
    ).toMatchObject({
      code: 'DUPLICATE',
      path: ['rules', '1'],
    });
    expect(await surveyor.preview({ name: ' 江苏 ', rules: [] })).toMatchObject({
      code: 'DUPLICATE',
      path: ['name'],
    });
    expect(await surveyor.preview({ id, version: 99, name: '江苏', rules: [] })).toMatchObject({
      code: 'STALE',
    });
    expect(await surveyor.preview({ name: '我的', rules: [] }, manager)).toMatchObject({
      code: 'NOT_ALLOWED',
    });
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
    const id = await surveyor.drawn({
      name: '浙江',
      rules: [{ place: '浙江' }],
      members: [surveyor.user('sales3')],
    });
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
});
