import 'reflect-metadata';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import iconv from 'iconv-lite';

import { modules, rowsOf } from '../../src/modules.js';
import { openDatabase } from '../../src/platform/database/open.js';
import type { Database } from '../../src/platform/database/database.js';
import { layTinyCompany, type TinyCompany } from '../../src/seed/tiny-company.js';
import { createTestDatabase, type TestDatabase } from '../setup/test-database.js';
import { order, outcomeText, run, upload } from './an-import.js';

const file = path.resolve(process.cwd(), '../../../shared/data/cn-company-dev/A_dev_companies.csv');
const given = existsSync(file);
if (!given) console.warn('Skipped: the real companies are not beside this checkout (../shared/data).');

let testDatabase: TestDatabase;
let database: Database;
let company: TinyCompany;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  database = await openDatabase(testDatabase.url, rowsOf(modules), 6).initialize();
  company = await layTinyCompany(database);
});
afterAll(async () => {
  await database.destroy();
  await testDatabase.drop();
});

(given ? test : test.skip)(
  'DA-2 LC-10 2,366 real companies come into the pool, in UTF-8 and in GBK, and are all known the second time',
  async () => {
    const admin = company.people.get('admin') ?? '';
    const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
    const mapping = [
      { column: 'full_name', field: 'name' },
      { constant: '见营业执照', field: 'address' },
      { constant: '制造业', field: 'industry' },
      { constant: '0512-88881234', field: 'phone' },
      { constant: '上市公司名单', field: 'introduction' },
    ];
    const utf8 = await upload(database, admin, Buffer.from(text));
    const before = await count();

    const rehearsal = await run(
      database,
      await order(database, admin, { fileId: utf8, mapping, target: 'POOL', mode: 'DRY_RUN' }),
    );
    expect(rehearsal).toMatchObject({ status: 'DONE', total: 2366, done: 2366, created: 2366, refused: 0 });
    expect(await count()).toBe(before);

    const first = await run(
      database,
      await order(database, admin, { fileId: utf8, mapping, target: 'POOL', mode: 'RUN' }),
    );
    expect(first).toMatchObject({ status: 'DONE', total: 2366, done: 2366, created: 2366, refused: 0 });
    expect(await count()).toBe(before + 2366);

    for (const bytes of [iconv.encode(text, 'gbk'), Buffer.from(`\uFEFF${text}`)]) {
      const again = await upload(database, admin, bytes);
      const second = await run(
        database,
        await order(database, admin, { fileId: again, mapping, target: 'POOL', mode: 'RUN' }),
      );
      expect(second).toMatchObject({ status: 'DONE', total: 2366, done: 2366, created: 0, refused: 2366 });
      const outcome = await outcomeText(database, second);
      expect(outcome.startsWith('\uFEFF行号,名称,结果,原因\r\n')).toBe(true);
      expect(outcome.match(/重复/g)?.length).toBeGreaterThanOrEqual(2366);
    }
    expect(await count()).toBe(before + 2366);
  },
  120_000,
);

async function count(): Promise<number> {
  const [row]: { count: number }[] = await database.query('SELECT count(*)::int AS count FROM customer');
  return row?.count ?? 0;
}
