import { stringify } from 'csv-stringify/sync';

import { readBatch } from '../../../access/index.js';
import { inTransaction } from '../../../platform/database/transaction.js';
import { backgroundContext } from '../../../platform/graphql/background-context.js';
import { Problem } from '../../../platform/graphql/problem.js';
import { safeCell } from '../../../platform/files/safe-cell.js';
import { breathe } from '../../../platform/jobs/breathe.js';
import type { JobContext } from '../../../platform/jobs/job.js';
import { Customer } from '../../customers/index.js';
import { selectionFor, type ExportColumn } from '../columns/export-columns.js';
import { exportWords, type ExportWords } from '../columns/export-words.js';
import { advanceExport, holdExport } from '../data/export-job.repository.js';
import { charge, holdUse } from '../data/export-use.repository.js';
import { safeguards } from '../data/safeguards.repository.js';
import { exportNumber, type ExportJob } from '../export-job.js';
import { rowsPerDay } from '../reads/export-rights.js';
import { exportSource } from '../reads/export-source.js';
import { exporterNow, type Exporter } from './exporter-now.js';
import { Stopped } from './stopped.js';

const batchSize = 200;

/**
 * The file batch by batch: a spreadsheet in China opens it as it is (UTF-8 with its mark), runs nothing of it (A29),
 * and every row says who took it out. Each batch is read with the rights of its moment.
 * @throws Stopped
 */
export async function* exportLines(context: JobContext, job: ExportJob): AsyncGenerator<Uint8Array> {
  const words = exportWords(job.locale);
  let watermark = '';
  let after: string | null = null;
  let done = 0;
  for (;;) {
    if (context.signal.aborted) throw new Stopped(null);
    const exporter = await exporterNow(context.database, job);
    const { viewer, columns } = exporter;
    if (watermark === '') {
      const moment = words.moment(job.createdAt.toISOString());
      watermark = `${viewer.name} ${viewer.account} ${moment} ${exportNumber(job.id)}`;
      yield Buffer.from(
        `\uFEFF${csv([[...columns.map(({ key }) => words.columnOf(key)), words.watermark]])}`,
      );
    }
    const edges = await readRows(context, job, exporter, after);
    if (edges.length === 0) return;
    await account(context, job, exporter, done, edges.length);
    done += edges.length;
    yield Buffer.from(csv(edges.map(({ node }) => [...cells(columns, node, words), watermark])));
    if (edges.length < batchSize) return;
    after = edges.at(-1)?.cursor ?? null;
    await breathe();
  }
}

async function readRows(
  { database }: JobContext,
  job: ExportJob,
  { viewer, columns }: Exporter,
  after: string | null,
) {
  const list = { ...exportSource(job), first: batchSize, after };
  try {
    const page = await readBatch(
      backgroundContext(database, viewer, job.locale),
      Customer,
      list,
      selectionFor(columns),
    );
    return page.edges;
  } catch (error) {
    // A filter or order by what is hidden by now, or a place in a list that reaches less far than before.
    if (error instanceof Problem) throw new Stopped('rights');
    throw error;
  }
}

/** Progress, and the quota for rows that were not there when the export was ordered. */
async function account(
  { database }: JobContext,
  { id }: ExportJob,
  { viewer }: Exporter,
  before: number,
  rows: number,
): Promise<void> {
  await inTransaction(database, async (tx) => {
    const job = await holdExport(tx, id);
    if (job?.status !== 'RUNNING' || job.done !== before) throw new Stopped(null);
    const done = before + rows;
    const more = Math.max(0, done - job.reserved);
    if (more > 0) {
      const used = await holdUse(tx, job.userId, job.day);
      if (used + more > rowsPerDay(viewer, await safeguards(tx))) throw new Stopped('quota');
      await charge(tx, job.userId, job.day, more);
    }
    await advanceExport(tx, id, done, job.reserved + more);
  });
}

function cells(
  columns: readonly ExportColumn[],
  record: Record<string, unknown>,
  words: ExportWords,
): string[] {
  return columns.map(({ cell }) => cell(record, words));
}

function csv(rows: readonly (readonly string[])[]): string {
  return stringify(
    rows.map((row) => row.map(safeCell)),
    { record_delimiter: 'windows' },
  );
}
