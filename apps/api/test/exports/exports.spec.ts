import type { Client, TestServer } from '../setup/start-server.js';
import { ask, carryOut, exported, fetchFile, look, order, rowsOf } from './an-export.js';
import { ExportCompany, names } from './export-company.js';

let company: ExportCompany;
let server: TestServer;
let admin: Client;
let manager: Client;
let sales1: Client;
let assistant: Client;
beforeAll(async () => {
  company = await ExportCompany.start();
  ({ server } = company);
  [admin, manager, sales1, assistant] = await server.signInAll('admin', 'manager', 'sales1', 'assistant');
});
afterAll(async () => await company.server.stop());
beforeEach(async () => await company.begin());
afterEach(async () => await company.restore());

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

test('DA-7 AC-6 the pool goes out with those alone whose right to export is everything, masked as they see it', async () => {
  const pool = { filter: { stage: { eq: 'POOL' } }, columns: ['name', 'contact.mobile'] };
  expect((await names(sales1, pool.filter)).length).toBeGreaterThan(0);
  expect(await exported(server, sales1, pool)).toEqual([]);
  await company.rights(sales1, '{scopes,customer.export}', 'all');
  const rows = await exported(server, sales1, pool);
  expect(rows.map((row) => row['公司名称']).sort()).toEqual((await names(sales1, pool.filter)).sort());
  const mobiles = rows.map((row) => row['联系人手机']).filter(Boolean);
  expect(mobiles.length).toBeGreaterThan(0);
  for (const mobile of mobiles) expect(mobile).toMatch(/^1\d\d\*{4}\d{4}$/);
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
  expect((await company.auditOf('exportRefused'))[0]).toMatchObject({
    actor_id: assistant.userId,
    detail: { why: 'NOT_ALLOWED' },
  });
  await company.rights(assistant, '{scopes,customer.export}', 'department');
  await company.rights(assistant, '{scopes,customer.read}', 'none');
  expect(await exported(server, assistant, { columns: ['name'] })).toEqual([]);
});

test('DA-7 only ticked ones leave, and of those only what is one’s own', async () => {
  const { potential, elsewhere } = server.company.customers;
  const rows = await exported(server, sales1, { ids: [potential, elsewhere], columns: ['name', 'code'] });
  expect(rows).toHaveLength(1);
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

test('AC-11 order, run and download stand in the audit log: who, which filter and columns, how many rows', async () => {
  const filter = { stage: { in: ['POTENTIAL'] }, industry: { contains: '机密行业' } };
  await carryOut(server, sales1, await order(sales1, { filter }));
  const { fileUrl, number } = await carryOut(server, sales1, await order(sales1));
  await fetchFile(server, sales1, fileUrl);
  const [ordered, run, fetched] = await Promise.all(
    ['exportOrdered', 'exportRun', 'exportDownloaded'].map(async (deed) => await company.auditOf(deed)),
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
  expect(await company.auditOf('exportRun')).toHaveLength(1);
});
