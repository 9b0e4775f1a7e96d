import { localDateOf } from '@tidewater/domain';

import { withLockIfFree } from '../../../platform/database/advisory-lock.js';
import { recordAudit } from '../../../platform/audit/record-audit.js';
import { companyZone } from '../../../platform/company-zone.js';
import type { Database } from '../../../platform/database/database.js';
import { inTransaction } from '../../../platform/database/transaction.js';
import { dropFile, storeFile } from '../../../platform/files/stored-file.js';
import { isPassingFault } from '../../../platform/jobs/is-passing-fault.js';
import type { JobContext } from '../../../platform/jobs/job.js';
import { isOpen } from '../../../platform/jobs/job-status.js';
import { filterForAudit } from '../actions/filter-for-audit.js';
import { fieldsOf } from '../columns/export-columns.js';
import { exportWords } from '../columns/export-words.js';
import {
  completeExport,
  findExport,
  holdExport,
  startExport,
  stopExport,
} from '../data/export-job.repository.js';
import { charge } from '../data/export-use.repository.js';
import { exportNumber, type ExportJob } from '../export-job.js';
import { exportLines } from './export-lines.js';
import { exporterNow } from './exporter-now.js';
import { Stopped } from './stopped.js';

const dayMs = 86_400_000;
/** By real time, so that the clock of a demo never takes a file away that can still be fetched. */
const keptDays = 2;

/**
 * Writes an export as the person who ordered it, with the rights they have now. One worker at a time; the file is
 * theirs only once it is whole, so a worker that dies leaves nothing and the next one begins anew.
 */
export async function runExport(context: JobContext, id: string): Promise<void> {
  await withLockIfFree(context.database, `export ${id}`, async () => {
    const job = await findExport(context.database, id);
    if (job === null || !isOpen(job)) return;
    await carryOut(context, job);
  });
}

async function carryOut(context: JobContext, job: ExportJob): Promise<void> {
  const { database, log } = context;
  try {
    await startExport(database, job.id);
    // Each part by itself: a transaction around a long export would keep the database from tidying up.
    const fileId = await storeFile(database, fileOf(job), exportLines(context, job));
    let isWhole = false;
    try {
      isWhole = await finish(database, job.id, fileId);
    } finally {
      if (!isWhole) await dropFile(database, fileId);
    }
  } catch (error) {
    if (error instanceof Stopped && error.fault === null) return;
    const fault = error instanceof Stopped ? error.fault : null;
    if (fault === null && isPassingFault(error)) throw error;
    if (fault === null) log.error({ err: error, export: job.id }, 'export failed');
    await giveUp(database, job, exportWords(job.locale).fault(fault ?? 'fault'));
  }
}

function fileOf({ id, userId, locale, createdAt }: ExportJob) {
  const day = localDateOf(createdAt.getTime(), companyZone()).replaceAll('-', '');
  return {
    ownerId: userId,
    name: `${exportWords(locale).file}-${day}-${exportNumber(id)}.csv`,
    mediaType: 'text/csv; charset=utf-8',
    purpose: 'export',
    keptDays,
  };
}

/** The whole of it in one transaction: the file can be fetched, what was not used goes back, the log says so. */
async function finish(database: Database, id: string, fileId: string): Promise<boolean> {
  return await inTransaction(database, async (tx) => {
    const job = await holdExport(tx, id);
    if (job?.status !== 'RUNNING') return false;
    await exporterNow(database, job);
    await charge(tx, job.userId, job.day, job.done - job.reserved);
    await completeExport(tx, id, fileId, new Date(tx.now + dayMs));
    await recordAudit(tx, {
      deed: 'exportRun',
      actorId: job.userId,
      subject: { type: 'Export', id },
      detail: {
        name: exportNumber(id),
        count: job.done,
        fields: fieldsOf(job.columns),
        filter: filterForAudit(job),
        format: 'CSV',
      },
    });
    return true;
  });
}

async function giveUp(database: Database, { id }: ExportJob, error: string): Promise<void> {
  await inTransaction(database, async (tx) => {
    const job = await holdExport(tx, id);
    if (job === null || !isOpen(job)) return;
    await charge(tx, job.userId, job.day, -job.reserved);
    await stopExport(tx, id, 'FAILED', error);
    await recordAudit(tx, {
      deed: 'exportRefused',
      actorId: job.userId,
      subject: { type: 'Export', id },
      detail: { why: 'FAILED', count: job.done },
    });
  });
}
