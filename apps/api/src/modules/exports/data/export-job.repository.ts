import { uuidv7 } from 'uuidv7';

import { isId } from '../../../access/index.js';
import type { Database } from '../../../platform/database/database.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { ExportJob, NewExport } from '../export-job.js';

const columns = `id, user_id AS "userId", filter, order_by AS "orderBy", customer_ids AS "customerIds", columns, locale,
  status, day::text AS day, reserved, total, done, created_at AS "createdAt"`;

export async function insertExport(tx: Transaction, job: NewExport): Promise<string> {
  const id = uuidv7();
  await tx.query(
    `INSERT INTO export_job
       (id, user_id, filter, order_by, customer_ids, columns, locale, status, day, reserved, total, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, 'QUEUED', $8, $9, $9, $10)`,
    [
      id,
      job.userId,
      job.filter === null ? null : JSON.stringify(job.filter),
      JSON.stringify(job.orderBy),
      job.customerIds,
      job.columns,
      job.locale,
      job.day,
      job.total,
      new Date(tx.now),
    ],
  );
  return id;
}

export async function findExport(database: Database, id: string): Promise<ExportJob | null> {
  if (!isId(id)) return null;
  const [job]: ExportJob[] = await database.query(`SELECT ${columns} FROM export_job WHERE id = $1`, [id]);
  return job ?? null;
}

/** The same in the hands of this transaction: nobody cancels or advances it meanwhile. */
export async function holdExport(tx: Transaction, id: string): Promise<ExportJob | null> {
  if (!isId(id)) return null;
  const [job] = await tx.query<ExportJob>(`SELECT ${columns} FROM export_job WHERE id = $1 FOR UPDATE`, [id]);
  return job ?? null;
}

/** Exports that wait or were left by a worker that died, the oldest first. */
export async function openExports(database: Database): Promise<string[]> {
  const jobs: { id: string }[] = await database.query(
    `SELECT id FROM export_job WHERE status IN ('QUEUED', 'RUNNING') ORDER BY created_at, id LIMIT 100`,
  );
  return jobs.map(({ id }) => id);
}

/** From the beginning, whatever an earlier worker had written. */
export async function startExport(database: Database, id: string): Promise<void> {
  await database.query(
    `UPDATE export_job SET status = 'RUNNING', done = 0 WHERE id = $1 AND status IN ('QUEUED', 'RUNNING')`,
    [id],
  );
}

export async function advanceExport(
  tx: Transaction,
  id: string,
  done: number,
  reserved: number,
): Promise<void> {
  await tx.query(
    'UPDATE export_job SET done = $2, reserved = $3, total = greatest(total, $2) WHERE id = $1',
    [id, done, reserved],
  );
}

/** The rows it holds are its whole; the file can be fetched until `until`. */
export async function completeExport(
  tx: Transaction,
  id: string,
  fileId: string,
  until: Date,
): Promise<void> {
  await tx.query(
    `UPDATE export_job SET status = 'DONE', file_id = $2, total = done, reserved = done, finished_at = $3,
       expires_at = $4 WHERE id = $1`,
    [id, fileId, new Date(tx.now), until],
  );
}

export async function stopExport(
  tx: Transaction,
  id: string,
  status: 'FAILED' | 'CANCELLED',
  error: string | null,
): Promise<void> {
  await tx.query(
    'UPDATE export_job SET status = $2, error = $3, reserved = 0, finished_at = $4 WHERE id = $1',
    [id, status, error, new Date(tx.now)],
  );
}

/** A finished export by its file while it can be fetched, in the hands of this transaction. */
export async function holdDelivery(tx: Transaction, fileId: string): Promise<ExportJob | null> {
  const [job] = await tx.query<ExportJob>(
    `SELECT ${columns} FROM export_job WHERE file_id = $1 AND status = 'DONE' AND expires_at > $2 FOR UPDATE`,
    [fileId, new Date(tx.now)],
  );
  return job ?? null;
}

export async function countDownload(tx: Transaction, id: string): Promise<void> {
  await tx.query('UPDATE export_job SET downloads = downloads + 1 WHERE id = $1', [id]);
}
