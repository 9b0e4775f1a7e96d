import type { FileEncoding, ImportTarget } from '@tidewater/contract';
import { isImportField, type ImportField } from './import-fields.js';

export type Texts = Partial<Record<ImportField, string>>;

/** How far an import has been prepared; it survives a reload and going elsewhere. */
export interface ImportDraft {
  fileId: string;
  /** Null: as the file's bytes say. */
  encoding: FileEncoding | null;
  target: ImportTarget;
  /** Which column a field is read from; null: as suggested. */
  columns: Texts | null;
  /** What a field gets where the cell is empty. */
  constants: Texts;
  dryRunId: string | null;
  runId: string | null;
}

export const newImport = (fileId: string): ImportDraft => ({
  fileId,
  encoding: null,
  target: 'POOL',
  columns: null,
  constants: {},
  dryRunId: null,
  runId: null,
});

export function isImportDraft(value: unknown): value is ImportDraft {
  if (!isObject(value)) return false;
  const { fileId, encoding, target, columns, constants, dryRunId, runId } = value;
  return (
    typeof fileId === 'string' &&
    (encoding === null || encoding === 'UTF_8' || encoding === 'GB18030') &&
    (target === 'POOL' || target === 'OWNER') &&
    (columns === null || isTexts(columns)) &&
    isTexts(constants) &&
    isIdOrNull(dryRunId) &&
    isIdOrNull(runId)
  );
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const isIdOrNull = (value: unknown): boolean => value === null || typeof value === 'string';

function isTexts(value: unknown): value is Texts {
  return (
    isObject(value) &&
    Object.entries(value).every(([key, text]) => isImportField(key) && typeof text === 'string')
  );
}
