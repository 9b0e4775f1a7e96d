import { readDraft } from './read-draft.js';

const isNote = (value: unknown): value is { note: string } =>
  typeof value === 'object' && value !== null && 'note' in value && typeof value.note === 'string';

test('a draft comes back as it was kept', () => {
  expect(readDraft('{"note":"谈了价格"}', isNote)).toEqual({ note: '谈了价格' });
});

test('what has not the form’s shape is no draft', () => {
  for (const stored of [null, '', '{', 'null', '[]', '{"note":1}', '"谈了价格"']) {
    expect(readDraft(stored, isNote)).toBeUndefined();
  }
});
