import { newImport } from './import-draft.js';
import {
  chosenColumns,
  looksGarbled,
  mappingOf,
  missingFields,
  namesakesIn,
  type Preview,
} from './mapping.js';

const preview: Preview = {
  __typename: 'ImportPreview',
  fileId: 'file-1',
  fileName: '名录.csv',
  encoding: 'UTF_8',
  columns: ['公司名称', '地址', '地址', ''],
  rows: [['春意空调', '靖江', '', '']],
  total: 1,
  suggested: [
    { __typename: 'SuggestedMapping', column: '公司名称', field: 'name' },
    { __typename: 'SuggestedMapping', column: '地址', field: 'address' },
  ],
};

test('DA-2 the headers suggest the columns until somebody chooses', () => {
  expect(chosenColumns(newImport('file-1'), preview)).toEqual({ name: '公司名称', address: '地址' });
  const chosen = { ...newImport('file-1'), columns: { name: '公司名称', phone: '电话' } };
  expect(chosenColumns(chosen, preview)).toEqual({ name: '公司名称' });
});

test('edge 25 into the pool a name is enough, into one’s own everything required is needed', () => {
  expect(missingFields({ name: '公司名称' }, {}, 'POOL')).toEqual([]);
  expect(missingFields({ name: '公司名称' }, { industry: '机械', phone: ' ' }, 'OWNER')).toEqual([
    'address',
    'phone',
    'introduction',
  ]);
});

test('DA-2 only what has a column or a value for all is sent', () => {
  expect(mappingOf({ name: '公司名称' }, { industry: ' 机械 ', phone: ' ' })).toEqual([
    { field: 'name', column: '公司名称', constant: null },
    { field: 'industry', column: null, constant: '机械' },
  ]);
});

test('DA-2 columns of one name are pointed out, and text in the wrong encoding is seen', () => {
  expect(namesakesIn(preview)).toEqual(['地址']);
  expect(looksGarbled(preview)).toBe(false);
  expect(looksGarbled({ ...preview, rows: [['\u{FFFD}\u{FFFD}']] })).toBe(true);
});
