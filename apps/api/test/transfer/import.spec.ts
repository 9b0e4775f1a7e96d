import 'reflect-metadata';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { uuidv7 } from 'uuidv7';

import { commitNew } from '../../src/modules/customers/actions/commit.js';
import { CustomerRow } from '../../src/modules/customers/data/customer.row.js';
import { nextCode } from '../../src/modules/customers/data/customer.repository.js';
import { nameColumns } from '../../src/modules/customers/data/name-columns.js';
import { phoneKey } from '../../src/modules/customers/data/phone-key.js';
import { rulesInForce } from '../../src/modules/customers/index.js';
import { loadViewerOf } from '../../src/modules/people/index.js';
import { cancelImport } from '../../src/modules/transfer/actions/cancel-import.js';
import { runImport } from '../../src/modules/transfer/jobs/run-import.js';
import { modules, rowsOf } from '../../src/modules.js';
import { withLockIfFree } from '../../src/platform/database/advisory-lock.js';
import type { Database } from '../../src/platform/database/database.js';
import { openDatabase } from '../../src/platform/database/open.js';
import { inTransaction } from '../../src/platform/database/transaction.js';
import { layTinyCompany, type TinyCompany } from '../../src/seed/tiny-company.js';
import { createTestDatabase, type TestDatabase } from '../setup/test-database.js';
import { importOf, order, outcomeText, run, upload, work } from './an-import.js';

let testDatabase: TestDatabase;
let database: Database;
let company: TinyCompany;

beforeEach(async () => {
  testDatabase = await createTestDatabase();
  database = await openDatabase(testDatabase.url, rowsOf(modules), 6).initialize();
  company = await layTinyCompany(database);
});
afterEach(async () => {
  await database.destroy();
  await testDatabase.drop();
});

function person(account: string): string {
  return company.people.get(account) ?? '';
}

async function file(account: string, lines: readonly string[]): Promise<string> {
  return await upload(database, person(account), Buffer.from(lines.join('\n')));
}

async function named(name: string): Promise<CustomerRow | null> {
  return await database.getRepository(CustomerRow).findOneBy({ nameKey: nameColumns(name).nameKey });
}

const all = [
  { column: '名称', field: 'name' },
  { column: '地址', field: 'address' },
  { constant: '机械制造', field: 'industry' },
  { column: '电话', field: 'phone' },
  { constant: '展会名单', field: 'introduction' },
  { column: '联系人', field: 'contact.name' },
  { column: '手机', field: 'contact.mobile' },
];

test('edge 25 into the pool: complete and incomplete ones, duplicates and wrong numbers row by row', async () => {
  const fileId = await file('manager', [
    '名称,地址,电话,联系人,手机',
    '扬州金马机床有限公司,扬州市江都区仙女镇1号,0514-86541234,王芳,13800138001',
    '泰州海光电子有限公司,,,,',
    '扬州金马机床有限公司,另一处,0514-86541235,,',
    '靖江市春意空调有限公司,靖江,0523-84831234,,',
    '镇江永固锁业有限公司,镇江,12,,',
    ',无名,0511-85551234,,',
    'a,b,c,d,e,f,g',
    '=HYPERLINK(1)公司,镇江,,,',
  ]);
  const job = await run(
    database,
    await order(database, person('manager'), { fileId, mapping: all, target: 'POOL', mode: 'RUN' }),
  );

  expect(job).toMatchObject({ status: 'DONE', total: 8, done: 8, created: 3, refused: 5 });
  expect(await named('扬州金马机床有限公司')).toMatchObject({
    stage: 'pool',
    incomplete: false,
    creatorId: person('manager'),
  });
  expect(await named('泰州海光电子有限公司')).toMatchObject({ stage: 'pool', incomplete: true, phone: null });
  const contacts: unknown[] = await database.query(
    `SELECT contact.name, mobile, is_primary, user_id AS book FROM contact
     JOIN address_book_entry ON contact_id = contact.id WHERE mobile = '13800138001'`,
  );
  expect(contacts).toEqual([
    { name: '王芳', mobile: '13800138001', is_primary: true, book: person('manager') },
  ]);

  const lines = (await outcomeText(database, job)).trimEnd().split('\r\n').slice(1);
  expect(lines[0]).toBe('2,扬州金马机床有限公司,已导入,');
  expect(lines[1]).toContain('资料不全');
  expect(lines[2]).toContain('与第 2 行重复');
  expect(lines[3]).toContain('靖江市春意空调有限公司,未导入');
  expect(lines[3]).toContain('重复');
  expect(lines[4]).toContain('电话：');
  expect(lines[5]).toContain('名称：');
  expect(lines[6]).toContain('无法读取');
  expect(lines[7]).toContain(`'=HYPERLINK(1)公司`);
});

test('edge 25 to an owner every rule of entry holds: review, cap, required fields, duplicates', async () => {
  await database.query(`UPDATE lifecycle_policy SET rules = rules || '{"potentialCap": 4}'`);
  const owned: { count: number }[] = await database.query(
    `SELECT count(*)::int AS count FROM customer WHERE owner_id = $1 AND stage = 'potential'`,
    [person('sales1')],
  );
  const room = 4 - (owned[0]?.count ?? 0);
  expect(room).toBeGreaterThan(0);
  const fileId = await file('sales1', [
    '名称,地址,电话,联系人,手机',
    '靖江市春意空调有限公司,靖江,0523-84831234,,',
    '盐城北斗液压有限公司,,0515-88881111,,',
    '盐城远航船舶有限公司,盐城市亭湖区2号,0515-88882222,李强,13900139001',
    '淮安西楚酒业有限公司,淮安市清江浦区3号,0517-83333333,,',
    '宿迁绿洲木业有限公司,宿迁市宿城区4号,0527-84444444,,',
    '连云港东港物流有限公司,连云港市连云区5号,0518-82345678,,',
  ]);
  const ordered = { fileId, mapping: all, target: 'OWNER' } as const;
  const rehearsal = await run(
    database,
    await order(database, person('sales1'), { ...ordered, mode: 'DRY_RUN' }),
  );
  expect(await named('盐城远航船舶有限公司')).toBeNull();
  const job = await run(database, await order(database, person('sales1'), { ...ordered, mode: 'RUN' }));

  expect(job).toMatchObject({ status: 'DONE', total: 6, created: room, refused: 6 - room });
  expect(rehearsal).toMatchObject({ status: 'DONE', total: 6, created: room, refused: 6 - room });
  const entered = await named('盐城远航船舶有限公司');
  expect(entered).toMatchObject({ stage: 'potential', ownerId: person('sales1') });
  expect(entered?.reviewDue).not.toBeNull();
  const reviews: unknown[] = await database.query(
    `SELECT kind FROM approval WHERE customer_id = $1 AND status = 'PENDING'`,
    [entered?.id],
  );
  expect(reviews).toEqual([{ kind: 'PROTECTION_REVIEW' }]);
});

test('LC-10 an import to oneself tells of others only as far as the collision checks of its initiator reach', async () => {
  await database.query(`UPDATE lifecycle_policy SET rules = rules || '{"collisionStrict": true}'`);
  const taken = Array.from({ length: 35 }, () => '靖江市春意空调有限公司,靖江市人民路1号,0523-84831234,,');
  const fileId = await file('sales3', ['名称,地址,电话,联系人,手机', ...taken]);
  const job = await run(
    database,
    await order(database, person('sales3'), { fileId, mapping: all, target: 'OWNER', mode: 'DRY_RUN' }),
  );
  const lines = (await outcomeText(database, job)).trimEnd().split('\r\n').slice(1);
  expect(lines.filter((line) => line.includes('查重次数已用完'))).toHaveLength(5);
});

test('edge 25 a mapping without what is required, or with unknown columns, is refused before it starts', async () => {
  const fileId = await file('manager', ['名称,地址', '甲公司,一号']);
  const asked = { fileId, target: 'OWNER', mode: 'RUN' } as const;
  await expect(
    order(database, person('manager'), { ...asked, mapping: [{ column: '名称', field: 'name' }] }),
  ).rejects.toThrow('REQUIRED');
  await expect(
    order(database, person('manager'), {
      ...asked,
      target: 'POOL',
      mapping: [{ column: '没有', field: 'name' }],
    }),
  ).rejects.toThrow('NOT_KNOWN');
  await expect(
    order(database, person('manager'), {
      ...asked,
      target: 'POOL',
      mapping: [{ column: '名称', field: 'ownerId' }],
    }),
  ).rejects.toThrow('NOT_KNOWN');
});

test("edge 25 sales may not import into the pool, and nobody reads another's file", async () => {
  const mapping = [{ column: '名称', field: 'name' }];
  const mine = await file('sales1', ['名称', '甲公司']);
  await expect(
    order(database, person('sales1'), { fileId: mine, mapping, target: 'POOL', mode: 'RUN' }),
  ).rejects.toThrow('NOT_ALLOWED');
  await expect(
    order(database, person('manager'), { fileId: mine, mapping, target: 'POOL', mode: 'RUN' }),
  ).rejects.toThrow('NOT_FOUND');
});

test('an import runs with the rights its initiator has when it runs', async () => {
  const fileId = await file('manager', ['名称', '丹阳眼镜有限公司']);
  const id = await order(database, person('manager'), {
    fileId,
    mapping: [{ column: '名称', field: 'name' }],
    target: 'POOL',
    mode: 'RUN',
  });
  await database.query('DELETE FROM user_role WHERE user_id = $1', [person('manager')]);
  expect(await run(database, id)).toMatchObject({ status: 'DONE', created: 0, refused: 1 });

  const another = await file('admin', ['名称', '丹阳眼镜有限公司']);
  const orphan = await order(database, person('admin'), {
    fileId: another,
    mapping: [{ column: '名称', field: 'name' }],
    target: 'POOL',
    mode: 'RUN',
  });
  // R11: an administrator only goes where another one stays.
  await database.query(
    `INSERT INTO user_role SELECT $1, id FROM role WHERE key = 'admin' ON CONFLICT DO NOTHING`,
    [person('ceo')],
  );
  await database.query('UPDATE app_user SET active = false WHERE id = $1', [person('admin')]);
  expect(await run(database, orphan)).toMatchObject({ status: 'FAILED', created: 0 });
  expect(await named('丹阳眼镜有限公司')).toBeNull();
});

test('R2 an import that is killed goes on where it stood: nothing lost, nothing doubled', async () => {
  const names = Array.from({ length: 1_234 }, (_, index) => aName(index));
  const fileId = await file('admin', ['名称', ...names]);
  const before = await count();
  const id = await order(database, person('admin'), {
    fileId,
    mapping: [{ column: '名称', field: 'name' }],
    target: 'POOL',
    mode: 'RUN',
  });
  const worker = spawn(process.execPath, [
    '--import',
    './test/setup/register-typescript.mjs',
    './test/transfer/import-process.ts',
    testDatabase.url,
    id,
  ]);
  const gone = once(worker, 'exit');
  for (let done = 0; done === 0;) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    done = (await importOf(database, id)).done;
  }
  worker.kill('SIGKILL');
  await gone;
  await untilFree(id);
  const killed = await importOf(database, id);
  expect(killed.status).toBe('RUNNING');
  expect(killed.done % 1_000).toBe(0);
  expect(await count()).toBe(before + killed.created);

  const job = await run(database, id);
  expect(job).toMatchObject({ status: 'DONE', total: 1_234, done: 1_234, created: 1_234, refused: 0 });
  expect(await count()).toBe(before + 1_234);
  const outcome = await outcomeText(database, job);
  expect(outcome.trimEnd().split('\r\n')).toHaveLength(1_235);
}, 180_000);

test('R2 a worker that is asked to stop hands the import on', async () => {
  const names = Array.from({ length: 1_500 }, (_, index) => aName(index));
  const fileId = await file('admin', ['名称', ...names]);
  const id = await order(database, person('admin'), {
    fileId,
    mapping: [{ column: '名称', field: 'name' }],
    target: 'POOL',
    mode: 'RUN',
  });
  await runImport(work(database, AbortSignal.abort()), id);
  expect(await importOf(database, id)).toMatchObject({ status: 'RUNNING', done: 0 });
  expect(await run(database, id)).toMatchObject({ status: 'DONE', created: 1_500 });
});

test('DA-2 a cancelled import keeps what is in and does no more', async () => {
  const fileId = await file('admin', ['名称', '高邮湖鸭食品有限公司']);
  const id = await order(database, person('admin'), {
    fileId,
    mapping: [{ column: '名称', field: 'name' }],
    target: 'POOL',
    mode: 'RUN',
  });
  const viewer = await loadViewerOf(database, person('admin'));
  const other = await loadViewerOf(database, person('manager'));
  if (viewer === null || other === null) throw new Error('No such person');
  expect(await inTransaction(database, async (tx) => cancelImport(tx, other, id))).toMatchObject({
    refusal: { code: 'NOT_FOUND' },
  });
  expect(await inTransaction(database, async (tx) => cancelImport(tx, viewer, id))).toMatchObject({
    done: { id },
  });
  expect(await run(database, id)).toMatchObject({ status: 'CANCELLED', done: 0, created: 0 });
});

test('a row written set-based is the row the repository writes', async () => {
  const [one, two] = ['兴化红膏蟹业有限公司', '姜堰溱湖簖蟹有限公司'];
  const fileId = await file('admin', ['名称,电话', `${one},0523-83211234`]);
  const mapping = [
    { column: '名称', field: 'name' },
    { column: '电话', field: 'phone' },
  ];
  const { id: importId } = await run(
    database,
    await order(database, person('admin'), { fileId, mapping, target: 'POOL', mode: 'RUN' }),
  );
  await inTransaction(database, async (tx) => {
    const { policy } = await rulesInForce(tx);
    const event = {
      type: 'ImportedIntoPool',
      id: uuidv7(),
      at: tx.now,
      actor: person('admin'),
      reason: null,
      policyVersion: policy.version,
      enteredBy: person('admin'),
      incomplete: true,
    } as const;
    const phone = '0523-83211234';
    const nothing = { address: null, industry: null, introduction: null, creditCode: null, postcode: null };
    const facts = {
      ...nameColumns(two),
      phone,
      phoneKey: phoneKey(phone, 'CN'),
      country: 'CN',
      places: [],
      ...nothing,
    };
    await commitNew(tx, { code: await nextCode(tx), importId, company: facts }, [event]);
  });
  const [set, single] = [await whole(one), await whole(two)];
  expect(set).toEqual(single);
});

const letters = Array.from(
  '安博昌诚达德鼎东恩方飞丰福冠广国海瀚和恒宏华汇吉佳嘉建捷金锦京景君凯康科坤朗乐力立联',
);

/** Names whose cores differ, as those of real companies do. */
function aName(index: number): string {
  const digits = [index, index / letters.length, index / letters.length ** 2];
  const [one, two, three] = digits.map((digit) => letters[Math.floor(digit) % letters.length]);
  return `${one}${two}${three}机械有限公司`;
}

/** Everything a customer is in the database, without what must differ between two. */
async function whole(name: string): Promise<unknown> {
  const [row]: { all: unknown }[] = await database.query(
    `SELECT jsonb_build_object(
       'row', to_jsonb(customer) - ARRAY['id', 'code', 'name', 'name_key', 'name_core', 'name_pinyin', 'name_initials',
         'name_terms', 'created_at', 'updated_at', 'pool_since'],
       'kinds', (SELECT array_agg(pg_typeof(v)::text) FROM (VALUES (customer.former_owners)) AS t (v)),
       'terms', array_length(name_terms, 1) > 0,
       'times', created_at = updated_at AND updated_at = pool_since,
       'journal', (SELECT jsonb_agg(to_jsonb(e) - ARRAY['id', 'customer_id', 'at', 'data'] || (e.data - ARRAY['id', 'at']))
          FROM customer_event e WHERE customer_id = customer.id),
       'told', (SELECT jsonb_agg(payload - 'id') FROM outbox WHERE payload ->> 'id' = customer.id::text)
     ) AS all FROM customer WHERE name = $1`,
    [name],
  );
  return row?.all;
}

/** Waits until the database has noticed that the worker is dead. */
async function untilFree(id: string): Promise<void> {
  while (!(await withLockIfFree(database, `import ${id}`, async () => undefined)).ran) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function count(): Promise<number> {
  const [row]: { count: number }[] = await database.query('SELECT count(*)::int AS count FROM customer');
  return row?.count ?? 0;
}
