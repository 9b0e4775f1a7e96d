import { refusal } from '@tidewater/domain';

import { may, type Viewer } from '../../../access/index.js';
import type { Database } from '../../../platform/database/database.js';
import { findStoredFile, readStoredFile } from '../../../platform/files/stored-file.js';
import { done, refuse, type Outcome } from '../../customers/index.js';
import { detectEncoding, type FileEncoding } from '../csv/detect-encoding.js';
import { suggestMapping, type SuggestedMapping } from '../csv/import-fields.js';
import { readRecords } from '../csv/read-records.js';

export interface Preview {
  readonly fileId: string;
  readonly fileName: string;
  readonly encoding: FileEncoding;
  readonly columns: readonly string[];
  /** The first lines as they would be read; a malformed one is empty. */
  readonly rows: readonly (readonly string[])[];
  /** Lines after the header. */
  readonly total: number;
  readonly suggested: readonly SuggestedMapping[];
}

const shownRows = 20;

/** What is in a file, before anything is imported. The sender's own only. */
export async function importPreview(
  database: Database,
  viewer: Viewer,
  fileId: string,
  asked: FileEncoding | null,
): Promise<Outcome<Preview>> {
  if (!may(viewer, 'customer.import') && !may(viewer, 'customer.create')) return refuse('NOT_ALLOWED');
  const file = await findStoredFile(database, fileId);
  if (file?.ownerId !== viewer.id) return refuse(refusal('NOT_FOUND', { path: ['fileId'] }));
  const encoding = asked ?? (await detectEncoding(readStoredFile(database, fileId)));
  let columns: readonly string[] = [];
  const rows: (readonly string[])[] = [];
  let total = -1;
  for await (const { cells } of readRecords(readStoredFile(database, fileId), encoding)) {
    total++;
    if (total === 0) columns = cells?.map((name) => name.trim()) ?? [];
    else if (rows.length < shownRows) rows.push(columns.map((_, index) => cells?.[index] ?? ''));
  }
  return done({
    fileId,
    fileName: file.name,
    encoding,
    columns,
    rows,
    total: Math.max(0, total),
    suggested: suggestMapping(columns),
  });
}
