import { randomUUID } from 'node:crypto';

import { startTestServer, type Client, type TestServer } from '../setup/start-server.js';
import { ask, carryOut, exported, fetchFile, look, order, rowsOf } from './an-export.js';

let server: TestServer;
let admin: Client;
let manager: Client;
let sales1: Client;
let sales2: Client;
let assistant: Client;

let rolesBefore: { id: string; rights: object }[];
let since: Date;

beforeAll(async () => {
  server = await startTestServer();
  [admin, manager, sales1, sales2, assistant] = await server.signInAll(
    'admin',
    'manager',
    'sales1',
    'sales2',
    'assistant',
  );
});
afterAll(async () => await server.stop());

beforeAll(async () => {
  rolesBefore = await server.database.query('SELECT id, rights FROM role');
});
beforeEach(async () => {
  [{ since }] = await server.database.query('SELECT clock_timestamp() AS since');
});
/** Rights, quotas and customers as they were. */
afterEach(async () => {
  const { database, company } = server;
  for (const role of rolesBefore) {
    await database.query('UPDATE role SET rights = $2 WHERE id = $1', [role.id, JSON.stringify(role.rights)]);
  }
  await database.query(`UPDATE export_job SET file_id = NULL`);
  await database.query(`DELETE FROM stored_file WHERE purpose = 'export'`);
  for (const table of ['export_job', 'export_use', 'app_setting'])
    await database.query(`DELETE FROM ${table}`);
  await database.query('UPDATE app_user SET active = true');
  await give(company.customers.potential, sales1);
  await give(company.customers.colleagues, sales2);
});

async function give(customerId: string, { userId }: Client): Promise<void> {
  await server.database.query('UPDATE customer SET owner_id = $2 WHERE id = $1', [customerId, userId]);
}

/** Changes the rights of every role of a person by a path of the JSON. */
async function rights(client: Client, path: string, value: unknown): Promise<void> {
  await server.database.query(
    `UPDATE role SET rights = jsonb_set(rights, $1, $2, true)
     WHERE id IN (SELECT role_id FROM user_role WHERE user_id = $3)`,
    [path, JSON.stringify(value), client.userId],
  );
}

async function names(client: Client, filter: object = {}): Promise<string[]> {
  const { data } = await client.ask(
    'query ($filter: CustomerFilter) { customers(first: 200, filter: $filter) { edges { node { name } } } }',
    { filter },
  );
  return data.customers.edges.map(({ node }: { node: { name: string } }) => node.name);
}

async function auditOf(deed: string): Promise<{ actor_id: string; detail: Record<string, unknown> }[]> {
  return await server.database.query(
    'SELECT actor_id, detail FROM audit_log WHERE deed = $1 AND at >= $2 ORDER BY at',
    [deed, since],
  );
}

const ownedStages = { stage: { in: ['POTENTIAL', 'INTENT', 'FORMAL'] } };

test('DA-2 what one may see leaves as a file that a spreadsheet in China opens, filtered and ordered', async () => {
  const id = await order(manager, {
    columns: [
      'name',
      'stage',
      'phone',
      'contact.name',
      'contact.mobile',
      'owner',
      'createdAt',
      'valueLifecycle',
    ],
    filter: ownedStages,
    orderBy: [{ field: 'NAME', direction: 'DESC' }],
  });
  const job = await carryOut(server, manager, id);
  expect(job).toMatchObject({ status: 'DONE', error: null, downloads: 0 });
  const { status, headers, bytes } = await fetchFile(server, manager, job.fileUrl);
  expect(status).toBe(200);
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(headers.get('content-disposition')).toContain(`${job.number}.csv`);
  const rows = rowsOf(bytes);
  expect(rows.map((row) => row['公司名称']).sort()).toEqual((await names(manager, ownedStages)).sort());
  expect(rows.length).toBe(job.done);
  const [row] = rows;
  expect(Object.keys(row ?? {})).toEqual([
    '公司名称',
    '阶段',
    '公司电话',
    '联系人',
    '联系人手机',
    '跟进人',
    '录入时间',
    '价值阶段',
    '导出水印',
  ]);
  expect(new Set(rows.map((one) => one['阶段']))).toEqual(new Set(['潜在', '意向', '正式']));
  expect(row?.['录入时间']).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d$/);
  expect(rows.some((one) => /^1\d{10}$/.test(one['联系人手机'] ?? ''))).toBe(true);
});

test('DA-7 every row says who took it out, when and in which export', async () => {
  const id = await order(sales1);
  const job = await carryOut(server, sales1, id);
  const rows = rowsOf((await fetchFile(server, sales1, job.fileUrl)).bytes);
  expect(rows.length).toBeGreaterThan(1);
  const [person] = await server.database.query('SELECT name FROM app_user WHERE id = $1', [sales1.userId]);
  for (const row of rows) {
    expect(row['导出水印']).toMatch(
      new RegExp(`^${person.name} sales1 \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d ${job.number}$`),
    );
  }
});

test('DA-7 the right to export reaches its own customers, and neither is it reading nor is reading it', async () => {
  const own = (await names(sales1, { ownerId: { eq: sales1.userId } })).sort();
  expect((await names(sales1)).length).toBeGreaterThan(own.length);
  expect((await exported(server, sales1)).map((row) => row['公司名称']).sort()).toEqual(own);
  const refused = await ask(assistant);
  expect(refused.data.exportCustomers.code).toBe('NOT_ALLOWED');
  expect((await auditOf('exportRefused'))[0]).toMatchObject({
    actor_id: assistant.userId,
    detail: { why: 'NOT_ALLOWED' },
  });
  await rights(assistant, '{scopes,customer.export}', 'department');
  await rights(assistant, '{scopes,customer.read}', 'none');
  expect(await exported(server, assistant, { columns: ['name'] })).toEqual([]);
});

test('DA-7 only ticked ones leave, and of those only what is one’s own', async () => {
  const { potential, elsewhere } = server.company.customers;
  const rows = await exported(server, sales1, { ids: [potential, elsewhere], columns: ['name', 'code'] });
  expect(rows).toHaveLength(1);
});

describe('L16', () => {
  test('L16 a hidden column is refused in the words of one that does not exist, a masked one leaves masked', async () => {
    await rights(sales1, '{fields,companyPhone}', { '*': 'hidden' });
    await rights(sales1, '{fields,contactNumber}', { '*': 'masked' });
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
    await rights(sales1, '{fields,companyPhone}', { '*': 'hidden' });
    await rights(sales1, '{fields,contactNumber}', { '*': 'hidden' });
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
    await rights(sales1, '{fields,companyPhone}', { '*': 'hidden' });
    expect(await carryOut(server, sales1, id)).toMatchObject({
      status: 'FAILED',
      fileUrl: null,
      error: expect.stringContaining('权限'),
    });

    const second = await order(sales1, { columns: ['name'] });
    await give(server.company.customers.potential, sales2);
    const job = await carryOut(server, sales1, second);
    expect(job.done).toBe((await names(sales1, { ownerId: { eq: sales1.userId } })).length);

    const third = await order(sales1, { columns: ['name'] });
    await rights(sales1, '{scopes,customer.export}', 'none');
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
    await rights(sales1, '{fields,companyPhone}', { '*': 'hidden' });
    expect(await fetched(sales1)).toBe(404);
    await rights(sales1, '{fields,companyPhone}', { '*': 'read' });
    await rights(sales1, '{scopes,customer.export}', 'none');
    expect(await fetched(sales1)).toBe(404);
    await rights(sales1, '{scopes,customer.export}', 'own');
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

test('A29 no cell of an export is a formula, and reading it back gives what was there', async () => {
  const corpus = [
    '=1+1',
    '+86',
    '-2',
    '@SUM(A1)',
    '\tx',
    '\rx',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    '=cmd|’/C calc’!A0',
    '"=1"',
    "'=1",
    'a,"b"\n=c',
  ];
  const ids: { id: string }[] = await server.database.query(
    'SELECT id FROM customer WHERE owner_id IS NOT NULL ORDER BY id',
  );
  for (const [index, text] of corpus.entries()) {
    const at = ids[index % ids.length]?.id;
    await server.database.query('UPDATE customer SET industry = $2 WHERE id = $1', [at, text]);
    const { fileUrl } = await carryOut(
      server,
      admin,
      await order(admin, { columns: ['industry'], ids: [at ?? ''] }),
    );
    const { bytes } = await fetchFile(server, admin, fileUrl);
    const [row] = rowsOf(bytes);
    const cell = row?.['行业'] ?? '';
    expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/u);
    expect([text, `'${text}`]).toContain(cell);
  }
});

describe('DA-7 the quota of a day', () => {
  const left = async (client: Client) =>
    (await client.ask('{ exportOptions { quota { limit used left renewsAt } } }')).data.exportOptions.quota;

  test('DA-7 over the quota is refused with what is left and when it starts anew', async () => {
    await rights(sales1, '{exportRowsPerDay}', 5);
    const count = (await names(sales1, { ownerId: { eq: sales1.userId } })).length;
    await carryOut(server, sales1, await order(sales1));
    expect(await left(sales1)).toMatchObject({ limit: 5, used: count, left: 5 - count });
    const { data } = await ask(sales1);
    const { code, message, details } = data.exportCustomers;
    expect({ code, ...details }).toMatchObject({ code: 'QUOTA_REACHED', limit: 5, count: 5 - count });
    expect(message).toContain(`还能导出 ${5 - count} 行`);
    expect(new Date(details.until).toLocaleString('sv', { timeZone: 'Asia/Shanghai' })).toMatch(/ 00:00:00$/);
    expect((await auditOf('exportRefused')).at(-1)?.detail).toMatchObject({ why: 'EXPORT_ROWS', count });
    await admin.ask('mutation ($to: DateTime!) { moveClock(to: $to) { now } }', { to: details.until });
    expect(await left(sales1)).toMatchObject({ used: 0, left: 5 });
  });

  test('DA-7 exports at the same moment cannot pass it together', async () => {
    const count = (await names(sales1, { ownerId: { eq: sales1.userId } })).length;
    await rights(sales1, '{exportRowsPerDay}', count * 3);
    const answers = await Promise.all(Array.from({ length: 12 }, async () => await ask(sales1)));
    const ordered = answers.filter(({ data }) => data.exportCustomers.id !== undefined);
    expect(ordered).toHaveLength(3);
    expect(answers.filter(({ data }) => data.exportCustomers.code === 'QUOTA_REACHED')).toHaveLength(9);
    expect(await left(sales1)).toMatchObject({ left: 0 });
  });

  test('DA-7 what came since the order is charged too, what failed or was cancelled goes back', async () => {
    const count = (await names(sales1, { ownerId: { eq: sales1.userId } })).length;
    await rights(sales1, '{exportRowsPerDay}', count);
    const id = await order(sales1);
    await give(server.company.customers.colleagues, sales1);
    expect(await carryOut(server, sales1, id)).toMatchObject({ status: 'FAILED', fileUrl: null });
    expect(await left(sales1)).toMatchObject({ used: 0, left: count });
    await rights(sales1, '{exportRowsPerDay}', count + 1);
    const second = await order(sales1);
    await give(server.company.customers.colleagues, sales2);
    await carryOut(server, sales1, second);
    expect(await left(sales1)).toMatchObject({ used: count, left: 1 });
  });

  test('DA-7 the same request twice is one export', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const [first, again] = [await ask(sales1, {}, headers), await ask(sales1, {}, headers)];
    expect(again.data.exportCustomers.id).toBe(first.data.exportCustomers.id);
    const [jobs] = await server.database.query('SELECT count(*)::int AS count FROM export_job');
    expect(jobs.count).toBe(1);
  });

  test('DA-7 administrators set it for the company and for a role; others see nothing of it', async () => {
    const save = `mutation ($input: SafeguardsInput!) { saveSafeguards(input: $input) {
      ... on Safeguards { exportRowsPerDay } ... on Refused { code details { fields { path } } } } }`;
    const input = { exportRowsPerDay: 7, openedPerHour: 50, listedPerHour: 900 };
    expect((await sales1.ask(save, { input })).data.saveSafeguards.code).toBe('NOT_ALLOWED');
    expect((await sales1.ask('{ safeguards { openedPerHour } }')).errors?.[0]?.extensions['code']).toBe(
      'FORBIDDEN',
    );
    const wrong = await admin.ask(save, { input: { ...input, openedPerHour: 0 } });
    expect(wrong.data.saveSafeguards).toMatchObject({
      code: 'INVALID',
      details: { fields: [{ path: ['openedPerHour'] }] },
    });
    expect((await admin.ask(save, { input })).data.saveSafeguards).toEqual({ exportRowsPerDay: 7 });
    expect(await left(manager)).toMatchObject({ limit: 7 });
    expect(await left(sales1)).toMatchObject({ limit: 200 });
    expect((await auditOf('settingChanged')).at(-1)?.detail['changed']).toContain(
      'exportRowsPerDay 2000 → 7',
    );
  });
});

test('AC-11 order, run and download stand in the audit log: who, which filter and columns, how many rows', async () => {
  const filter = { stage: { in: ['POTENTIAL'] }, industry: { contains: '机密行业' } };
  await carryOut(server, sales1, await order(sales1, { filter }));
  const { fileUrl, number } = await carryOut(server, sales1, await order(sales1));
  await fetchFile(server, sales1, fileUrl);
  const [ordered, run, fetched] = await Promise.all(
    ['exportOrdered', 'exportRun', 'exportDownloaded'].map(auditOf),
  );
  expect(ordered?.[0]).toMatchObject({
    actor_id: sales1.userId,
    detail: { count: 0, fields: ['Customer.name', 'Customer.phone'] },
  });
  expect(ordered?.[0]?.detail['filter']).toEqual(['Customer.stage = potential', 'Customer.industry ∋ …']);
  expect(run?.[1]).toMatchObject({
    actor_id: sales1.userId,
    detail: { name: number, fields: ['Customer.name', 'Customer.phone'], count: expect.any(Number) },
  });
  expect(fetched).toMatchObject([{ actor_id: sales1.userId, detail: { name: number } }]);
});

test('R2 an export whose worker was stopped begins anew, once', async () => {
  const id = await order(sales1);
  const stopped = new AbortController();
  stopped.abort();
  await carryOut(server, sales1, id, stopped.signal);
  expect(await look(sales1, id)).toMatchObject({ status: 'RUNNING', fileUrl: null });
  expect(await carryOut(server, sales1, id)).toMatchObject({ status: 'DONE' });
  await carryOut(server, sales1, id);
  expect(await auditOf('exportRun')).toHaveLength(1);
});
