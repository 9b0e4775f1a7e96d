import { randomUUID } from 'node:crypto';

import type { Client, TestServer } from '../setup/start-server.js';
import { ask, carryOut, exported, fetchFile, look, order } from './an-export.js';
import { ExportCompany, names } from './export-company.js';

let company: ExportCompany;
let server: TestServer;
let admin: Client;
let sales1: Client;
let sales2: Client;
beforeAll(async () => {
  company = await ExportCompany.start();
  ({ server } = company);
  [admin, sales1, sales2] = await server.signInAll('admin', 'sales1', 'sales2');
});
afterAll(async () => await company.server.stop());
beforeEach(async () => await company.begin());
afterEach(async () => await company.restore());

describe('L16', () => {
  test('L16 a hidden column is refused in the words of one that does not exist, a masked one leaves masked', async () => {
    await company.rights(sales1, '{fields,companyPhone}', { '*': 'hidden' });
    await company.rights(sales1, '{fields,contactNumber}', { '*': 'masked' });
    for (const column of ['phone', 'nosuch']) {
      const { errors } = await ask(sales1, { columns: ['name', column] });
      expect(errors?.[0]).toMatchObject({
        message: `There is no column "${column}".`,
        extensions: { code: 'FIELD_NOT_ALLOWED' },
      });
    }
    const { errors } = await ask(sales1, { columns: ['name'], filter: { phone: { contains: '0523' } } });
    expect(errors?.[0]?.extensions['code']).toBe('FIELD_NOT_ALLOWED');
    const { data } = await sales1.ask('{ exportOptions { columns { key } } }');
    const keys = data.exportOptions.columns.map(({ key }: { key: string }) => key);
    expect(keys).toContain('contact.mobile');
    expect(keys).not.toContain('phone');
    const mobiles = (await exported(server, sales1, { columns: ['contact.mobile'] })).map(
      (row) => row['联系人手机'],
    );
    expect(mobiles.filter(Boolean).length).toBeGreaterThan(0);
    for (const mobile of mobiles.filter(Boolean)) expect(mobile).toMatch(/^1\d\d\*{4}\d{4}$/);
  });

  test('L16 twin worlds: what is hidden from whoever exports leaves no trace in the file', async () => {
    const wish = {
      columns: ['name', 'contact.name', 'industry', 'owner'],
      orderBy: [{ field: 'NAME', direction: 'ASC' }],
    };
    await company.rights(sales1, '{fields,companyPhone}', { '*': 'hidden' });
    await company.rights(sales1, '{fields,contactNumber}', { '*': 'hidden' });
    const lines = async () => (await exported(server, sales1, wish)).map((row) => ({ ...row, 导出水印: '' }));
    const before = await lines();
    await server.database.query(
      `UPDATE customer SET phone = '0571-12345678', introduction = introduction || 'x'`,
    );
    await server.database.query(`UPDATE contact SET mobile = '13900000000', email = 'zq@zq.cn'`);
    await server.database.query(`UPDATE customer SET name = name || '二' WHERE id = $1`, [
      server.company.customers.elsewhere,
    ]);
    expect(await lines()).toEqual(before);
  });

  test('L16 rights taken away between order and run count when it runs', async () => {
    const id = await order(sales1, { columns: ['name', 'phone'] });
    await company.rights(sales1, '{fields,companyPhone}', { '*': 'hidden' });
    expect(await carryOut(server, sales1, id)).toMatchObject({
      status: 'FAILED',
      fileUrl: null,
      error: expect.stringContaining('权限'),
    });

    const second = await order(sales1, { columns: ['name'] });
    await company.give(server.company.customers.potential, sales2.userId);
    const job = await carryOut(server, sales1, second);
    expect(job.done).toBe((await names(sales1, { ownerId: { eq: sales1.userId } })).length);

    const third = await order(sales1, { columns: ['name'] });
    await company.rights(sales1, '{scopes,customer.export}', 'none');
    expect(await carryOut(server, sales1, third)).toMatchObject({ status: 'FAILED', fileUrl: null });
    const [files] = await server.database.query(
      `SELECT count(*)::int AS count FROM stored_file WHERE purpose = 'export'`,
    );
    expect(files.count).toBe(1);
  });

  test('L16 a download asks again for the person, the right and the columns, and dies after 24 hours', async () => {
    const { fileUrl, id } = await carryOut(server, sales1, await order(sales1));
    const fetched = async (client: Client) => (await fetchFile(server, client, fileUrl)).status;
    expect(await fetched(sales1)).toBe(200);
    expect(await fetched(sales2)).toBe(404);
    expect(await fetched(admin)).toBe(404);
    await company.rights(sales1, '{fields,companyPhone}', { '*': 'hidden' });
    expect(await fetched(sales1)).toBe(404);
    await company.rights(sales1, '{fields,companyPhone}', { '*': 'read' });
    await company.rights(sales1, '{scopes,customer.export}', 'none');
    expect(await fetched(sales1)).toBe(404);
    await company.rights(sales1, '{scopes,customer.export}', 'own');
    expect(await fetched(sales1)).toBe(200);
    const [{ start }]: [{ start: Date }] = await server.database.query('SELECT app_now() AS start');
    const to = async (hours: number) =>
      await admin.ask('mutation ($to: DateTime!) { moveClock(to: $to) { now } }', {
        to: new Date(start.getTime() + hours * 3_600_000).toISOString(),
      });
    await to(23.9);
    expect(await fetched(sales1)).toBe(200);
    await to(24.1);
    expect(await fetched(sales1)).toBe(404);
    expect(await look(sales1, id)).toMatchObject({ fileUrl: null, downloads: 3 });
    await server.database.query('UPDATE app_user SET active = false WHERE id = $1', [sales1.userId]);
    expect(await fetched(sales1)).toBe(401);
  });

  test('L16 whoever looks with another person’s eyes fetches nothing of theirs', async () => {
    const { fileUrl } = await carryOut(server, sales1, await order(sales1));
    await admin.ask('mutation ($id: ID!) { seeAs(userId: $id) { __typename } }', { id: sales1.userId });
    expect((await admin.ask('{ me { user { id } } }')).data.me.user.id).toBe(sales1.userId);
    expect((await fetchFile(server, admin, fileUrl)).status).toBe(404);
    await admin.ask('mutation { stopSeeing }');
  });
});

test('A36 another person’s export does not exist: neither seen, nor cancelled, nor fetched', async () => {
  const id = await order(sales1);
  expect(await look(sales2, id)).toBeNull();
  const lists = await Promise.all(
    [sales1, sales2].map(
      async (client) => (await client.ask('{ exportJobs { edges { node { id } } } }')).data,
    ),
  );
  expect(lists.map(({ exportJobs }) => exportJobs.edges)).toEqual([[{ node: { id } }], []]);
  const one = await sales2.ask('query ($id: ID!) { exportJob(id: $id) { id } }', { id });
  expect(one.data).toEqual({ exportJob: null });
  const cancel =
    'mutation ($id: ID!) { cancelExport(id: $id) { ... on Refused { code } ... on ExportJob { status } } }';
  for (const other of [id, randomUUID()]) {
    expect((await sales2.ask(cancel, { id: other })).data.cancelExport).toEqual({ code: 'NOT_FOUND' });
  }
  expect((await sales1.ask(cancel, { id })).data.cancelExport).toEqual({ status: 'CANCELLED' });
  expect(await carryOut(server, sales1, id)).toMatchObject({ status: 'CANCELLED', fileUrl: null });
});
