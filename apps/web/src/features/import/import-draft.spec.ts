import { isImportDraft, newImport } from './import-draft.js';

test('DA-2 an import being prepared is known again after a reload', () => {
  const draft = { ...newImport('file-1'), columns: { name: '公司名称' }, constants: { industry: '制造业' } };
  expect(isImportDraft(JSON.parse(JSON.stringify(draft)))).toBe(true);
});

test('DA-2 one of an older version, with a field or an encoding nobody knows, is not taken', () => {
  expect(isImportDraft({ ...newImport('file-1'), columns: { nickname: '简称' } })).toBe(false);
  expect(isImportDraft({ ...newImport('file-1'), encoding: 'BIG5' })).toBe(false);
  expect(isImportDraft({ fileId: 'file-1' })).toBe(false);
});
