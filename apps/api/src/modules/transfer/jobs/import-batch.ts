import type { Viewer } from '../../../access/index.js';
import type { Database } from '../../../platform/database/database.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { CsvRecord } from '../csv/read-records.js';
import type { ImportRow } from '../csv/mapping.js';
import type { ImportOutcome } from '../data/import-job.repository.js';
import type { ImportWords } from './import-words.js';

/** A line of the file, read as the mapping says. */
export interface ReadLine {
  readonly row: number;
  /** Null: malformed. */
  readonly line: ImportRow | null;
}

export interface BatchContext {
  readonly tx: Transaction;
  /** For what must stay although the transaction is taken back: the budgets. */
  readonly database: Database;
  /** Whoever started the import, with the rights they have now. */
  readonly viewer: Viewer;
  readonly words: ImportWords;
  readonly importId: string;
}

/** How the lines of one file become customers. It sees all of them in order, batch by batch. */
export interface Importer {
  /** Lines per transaction: as many are done again at most after a crash. */
  readonly batchSize: number;
  /** Lines an earlier run has done already. */
  skip(lines: readonly ReadLine[]): Promise<void>;
  /** Work that needs no transaction; what it answers does the rest in one. */
  prepare(lines: readonly ReadLine[]): Promise<(batch: BatchContext) => Promise<ImportOutcome[]>>;
}

export function readLine({ row, cells }: CsvRecord, read: (cells: readonly string[]) => ImportRow): ReadLine {
  return { row, line: cells === null ? null : read(cells) };
}

export function malformed(row: number, words: ImportWords): ImportOutcome {
  return { row, outcome: 'MALFORMED', customerId: null, name: null, reason: words.malformed };
}
