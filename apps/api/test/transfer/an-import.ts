import { loadViewerOf } from '../../src/modules/people/index.js';
import { importCustomers, type ImportOrder } from '../../src/modules/transfer/actions/import-customers.js';
import { runImport } from '../../src/modules/transfer/jobs/run-import.js';
import type { Database } from '../../src/platform/database/database.js';
import { inTransaction } from '../../src/platform/database/transaction.js';
import { readStoredFile, storeFile } from '../../src/platform/files/stored-file.js';
import { createLog } from '../../src/platform/log.js';

export interface ImportRow {
  readonly id: string;
  readonly status: string;
  readonly total: number;
  readonly done: number;
  readonly created: number;
  readonly refused: number;
  readonly error: string | null;
  readonly outcome_file_id: string | null;
}

/** Keeps bytes as a file of a person, as an upload would. */
export async function upload(database: Database, ownerId: string, bytes: Uint8Array): Promise<string> {
  async function* once(): AsyncGenerator<Uint8Array> {
    yield bytes;
  }
  const file = { ownerId, name: '名单.csv', mediaType: 'text/csv', purpose: 'upload', keptDays: 1 };
  return await inTransaction(database, async (tx) => storeFile(tx, file, once()));
}

export async function order(
  database: Database,
  userId: string,
  asked: Omit<ImportOrder, 'locale' | 'encoding'>,
): Promise<string> {
  const viewer = await loadViewerOf(database, userId);
  if (viewer === null) throw new Error('No such person');
  const outcome = await inTransaction(database, async (tx) =>
    importCustomers(tx, database, viewer, { ...asked, locale: 'zh-CN', encoding: null }),
  );
  if (outcome.refusal !== undefined) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.done.id;
}

export function work(database: Database, signal = new AbortController().signal) {
  return { database, log: createLog('silent'), signal };
}

export async function run(database: Database, id: string): Promise<ImportRow> {
  await runImport(work(database), id);
  return await importOf(database, id);
}

export async function importOf(database: Database, id: string): Promise<ImportRow> {
  const [row]: ImportRow[] = await database.query('SELECT * FROM import_job WHERE id = $1', [id]);
  if (!row) throw new Error('No such import');
  return row;
}

export async function outcomeText(database: Database, { outcome_file_id: id }: ImportRow): Promise<string> {
  if (id === null) throw new Error('There is no outcome file');
  const parts: Buffer[] = [];
  for await (const part of readStoredFile(database, id)) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}
