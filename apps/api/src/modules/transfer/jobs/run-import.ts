import type { Viewer } from '../../../access/index.js';
import { recordAudit } from '../../../platform/audit/record-audit.js';
import { withLockIfFree } from '../../../platform/database/advisory-lock.js';
import type { Database } from '../../../platform/database/database.js';
import { inTransaction } from '../../../platform/database/transaction.js';
import { findStoredFile, readStoredFile } from '../../../platform/files/stored-file.js';
import { breathe } from '../../../platform/jobs/breathe.js';
import { isPassingFault } from '../../../platform/jobs/is-passing-fault.js';
import type { JobContext } from '../../../platform/jobs/job.js';
import { isOpen } from '../../../platform/jobs/job-status.js';
import { loadViewerOf } from '../../people/index.js';
import { nowUndoable } from '../actions/now-undoable.js';
import { rowReader } from '../csv/mapping.js';
import { readRecords, type CsvRecord } from '../csv/read-records.js';
import {
  advanceImport,
  endImport,
  findImport,
  holdImport,
  startImport,
  type ImportEnd,
} from '../data/import-job.repository.js';
import type { ImportJob } from '../import-job.js';
import { readLine, type Importer, type ReadLine } from './import-batch.js';
import { importWords, type ImportFault, type ImportWords } from './import-words.js';
import { ownerImporter } from './owner-importer.js';
import { poolImporter } from './pool-importer.js';
import { writeOutcomeFile } from './write-outcome-file.js';

/**
 * Carries an import on from where it stands, as the person who started it with the rights they have now. One
 * worker at a time; progress is written with each batch, so that after a crash at most one batch is done again
 * and nothing twice (R2).
 */
export async function runImport(context: JobContext, id: string): Promise<void> {
  await withLockIfFree(context.database, `import ${id}`, async () => {
    const job = await findImport(context.database, id);
    if (job === null || !isOpen(job)) return;
    await carryOn(context, job);
  });
}

class Stopped extends Error {
  constructor(readonly fault: ImportFault) {
    super(fault);
  }
}

async function carryOn(context: JobContext, job: ImportJob): Promise<void> {
  const { database, log, signal } = context;
  const words = importWords(job.locale);
  try {
    const total = await countLines(database, job);
    await startImport(database, job.id, total);
    const going = await importLines(context, job, words);
    // Asked to stop: the import stays open and the next worker goes on.
    if (signal.aborted && going) return;
    await finish(database, job, words, { status: 'DONE' });
  } catch (error) {
    const fault = error instanceof Stopped ? error.fault : null;
    if (fault === null) log.error({ err: error, import: job.id }, 'import failed');
    if (fault === null && isPassingFault(error)) throw error;
    await finish(database, job, words, { status: 'FAILED', error: words.fault(fault ?? 'fault') });
  }
}

async function countLines(database: Database, job: ImportJob): Promise<number> {
  let count = -1;
  for await (const { row } of recordsOf(database, job)) {
    count++;
    if (row % 500 === 0) await breathe();
  }
  return Math.max(0, count);
}

async function* recordsOf(database: Database, job: ImportJob): AsyncGenerator<CsvRecord> {
  if ((await findStoredFile(database, job.fileId)) === null) throw new Stopped('noFile');
  yield* readRecords(readStoredFile(database, job.fileId), job.encoding);
}

/**
 * Batch by batch; while the database writes one, the next is prepared. True: there may be lines left (the worker
 * was asked to stop, or the import was cancelled).
 */
async function importLines(context: JobContext, job: ImportJob, words: ImportWords): Promise<boolean> {
  const importer = job.target === 'POOL' ? poolImporter(job.mode) : ownerImporter(job.mode);
  let done = job.done;
  let writing = Promise.resolve(true);
  for await (const { lines, skipped } of batchesOf(context.database, job, importer.batchSize)) {
    if (skipped) {
      await importer.skip(lines);
      continue;
    }
    const write = await importer.prepare(lines);
    if (!(await writing) || context.signal.aborted) return true;
    writing = writeBatch(context.database, { id: job.id, done, write, words });
    // Awaited before the next batch is written; a failure before that is not unheard.
    writing.catch(() => undefined);
    done += lines.length;
  }
  return !(await writing);
}

/** The lines after the header in batches; those the job has done come first, marked as skipped. */
async function* batchesOf(
  database: Database,
  job: ImportJob,
  size: number,
): AsyncGenerator<{ readonly lines: readonly ReadLine[]; readonly skipped: boolean }> {
  let read: ReturnType<typeof rowReader> | null = null;
  let lines: ReadLine[] = [];
  let seen = 0;
  for await (const record of recordsOf(database, job)) {
    if (read === null) {
      read = rowReader(job.mapping, record.cells?.map((name) => name.trim()) ?? []);
      continue;
    }
    lines.push(readLine(record, read));
    seen++;
    if (lines.length < size && seen !== job.done) continue;
    yield { lines, skipped: seen <= job.done };
    lines = [];
  }
  if (lines.length > 0) yield { lines, skipped: false };
}

interface PreparedBatch {
  readonly id: string;
  /** Lines before this batch. */
  readonly done: number;
  readonly write: Awaited<ReturnType<Importer['prepare']>>;
  readonly words: ImportWords;
}

/** One batch with its progress in one transaction; false when the import was cancelled meanwhile. */
async function writeBatch(database: Database, { id, done, write, words }: PreparedBatch): Promise<boolean> {
  return await inTransaction(database, async (tx) => {
    await tx.query(`SET LOCAL statement_timeout = '5min'`);
    const job = await holdImport(tx, id);
    if (job?.status !== 'RUNNING') return false;
    if (job.done !== done) throw new Error('Another worker carries this import on');
    const viewer = await initiatorOf(database, job);
    await advanceImport(tx, id, await write({ tx, database, viewer, words, importId: id }));
    return true;
  });
}

/** Who started it, resolved anew: rights that were taken away meanwhile are gone for the next batch. */
async function initiatorOf(database: Database, { userId }: ImportJob): Promise<Viewer> {
  const viewer = await loadViewerOf(database, userId);
  if (viewer === null) throw new Stopped('gone');
  return viewer;
}

async function finish(database: Database, job: ImportJob, words: ImportWords, end: ImportEnd): Promise<void> {
  await inTransaction(database, async (tx) => {
    const now = await holdImport(tx, job.id);
    if (now === null || now.status === 'DONE') return;
    const status = now.status === 'CANCELLED' ? 'CANCELLED' : end.status;
    const outcomeFileId = await writeOutcomeFile(tx, job, words);
    await endImport(tx, job.id, { ...end, status, outcomeFileId });
    await recordAudit(tx, {
      deed: 'importEnded',
      actorId: job.userId,
      subject: { type: 'ImportJob', id: job.id },
      detail: { status, mode: job.mode, created: now.created, refused: now.refused },
    });
    // One that was cancelled became undoable with its last customer.
    if (now.status !== 'CANCELLED') await nowUndoable(tx, now);
  });
}
