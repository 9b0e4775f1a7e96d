import type { ColumnMapping, ImportPreviewQuery, ImportTarget } from '@tidewater/contract';
import type { ImportDraft, Texts } from './import-draft.js';
import { importFields, isImportField, requiredFields, type ImportField } from './import-fields.js';

export type Preview = Extract<ImportPreviewQuery['importPreview'], { __typename: 'ImportPreview' }>;

/** The columns that can be chosen: a nameless one cannot be told, of namesakes the first is read. */
export const columnsOf = (preview: Preview): string[] => [
  ...new Set(preview.columns.filter((column) => column !== '')),
];

export const namesakesIn = (preview: Preview): string[] => [
  ...new Set(preview.columns.filter((column, index, all) => column !== '' && all.indexOf(column) !== index)),
];

/** Which column each field is read from: as chosen, else as the headers suggest. */
export function chosenColumns(draft: ImportDraft, preview: Preview): Texts {
  if (draft.columns === null) {
    return Object.fromEntries(
      preview.suggested.flatMap(({ field, column }) => (isImportField(field) ? [[field, column]] : [])),
    );
  }
  return Object.fromEntries(
    Object.entries(draft.columns).filter(([, column]) => preview.columns.includes(column)),
  );
}

/** Edge 25: into the pool a name is enough; an entry of one's own needs all of its fields. */
export function missingFields(columns: Texts, constants: Texts, target: ImportTarget): ImportField[] {
  const needed: readonly ImportField[] = target === 'POOL' ? ['name'] : requiredFields;
  return needed.filter((field) => !columns[field] && !constants[field]?.trim());
}

/** What is sent: the fields that have a column or a constant. */
export function mappingOf(columns: Texts, constants: Texts): ColumnMapping[] {
  return importFields.flatMap((field) => {
    const column = columns[field] || null;
    const constant = constants[field]?.trim() || null;
    return column === null && constant === null ? [] : [{ field, column, constant }];
  });
}

/** Text read in the wrong encoding has signs that stand for nothing. */
export const looksGarbled = (preview: Preview): boolean =>
  [preview.columns, ...preview.rows].some((cells) => cells.some((cell) => cell.includes('\u{FFFD}')));
