import { uuidv7 } from 'uuidv7';

import { isId } from '../../../access/index.js';
import type { Database } from '../../../platform/database/database.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { JobStatus } from '../../../platform/jobs/job-status.js';
import type { ImportJob, NewImport } from '../import-job.js';

const columns = `id, user_id AS "userId", file_id AS "fileId", mapping, target, mode, encoding, locale, status,
  total, done, created, refused`;

export async function insertImport(tx: Transaction, job: NewImport): Promise<string> {
  const id = uuidv7();
  await tx.query(
    `INSERT INTO import_job (id, user_id, file_id, mapping, target, mode, encoding, locale, status, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'QUEUED', $9)`,
    [
      id,
      job.userId,
      job.fileId,
      JSON.stringify(job.mapping),
      job.target,
      job.mode,
      job.encoding,
      job.locale,
      new Date(tx.now),
    ],
  );
  return id;
}

export async function findImport(database: Database, id: string): Promise<ImportJob | null> {
  if (!isId(id)) return null;
  const [job]: ImportJob[] = await database.query(`SELECT ${columns} FROM import_job WHERE id = $1`, [id]);
  return job ?? null;
}

/** The same in the hands of this transaction: nobody cancels or advances it meanwhile. */
export async function holdImport(tx: Transaction, id: string): Promise<ImportJob | null> {
  if (!isId(id)) return null;
  const [job] = await tx.query<ImportJob>(`SELECT ${columns} FROM import_job WHERE id = $1 FOR UPDATE`, [id]);
  return job ?? null;
}

/** Imports that wait or were left by a worker that died, the oldest first. */
export async function openImports(database: Database): Promise<string[]> {
  const jobs: { id: string }[] = await database.query(
    `SELECT id FROM import_job WHERE status IN ('QUEUED', 'RUNNING') ORDER BY created_at, id LIMIT 100`,
  );
  return jobs.map(({ id }) => id);
}

export async function startImport(database: Database, id: string, total: number): Promise<void> {
  await database.query(
    `UPDATE import_job SET status = 'RUNNING', total = $2 WHERE id = $1 AND status IN ('QUEUED', 'RUNNING')`,
    [id, total],
  );
}

export interface ImportOutcome {
  readonly row: number;
  readonly outcome: 'CREATED' | 'READY' | 'REFUSED' | 'MALFORMED';
  readonly customerId: string | null;
  readonly name: string | null;
  /** Why, in the language of whoever started the import; empty where there is nothing to say. */
  readonly reason: string;
}

/** Writes a batch's outcomes and the progress together with what the batch did. */
export async function advanceImport(
  tx: Transaction,
  id: string,
  outcomes: readonly ImportOutcome[],
): Promise<void> {
  await tx.query(
    `INSERT INTO import_outcome (job_id, row, outcome, customer_id, name, detail)
     SELECT $1, "row", outcome, "customerId", name, jsonb_build_object('reason', reason)
     FROM jsonb_to_recordset($2::jsonb)
       AS list ("row" int, outcome text, "customerId" uuid, name text, reason text)`,
    [id, JSON.stringify(outcomes)],
  );
  const created = outcomes.filter(({ outcome }) => outcome === 'CREATED' || outcome === 'READY').length;
  await tx.query(
    'UPDATE import_job SET done = done + $2, created = created + $3, refused = refused + $4 WHERE id = $1',
    [id, outcomes.length, created, outcomes.length - created],
  );
}

export interface ImportEnd {
  readonly status: Extract<JobStatus, 'DONE' | 'FAILED' | 'CANCELLED'>;
  readonly error?: string;
  readonly outcomeFileId?: string;
}

export async function endImport(tx: Transaction, id: string, end: ImportEnd): Promise<void> {
  await tx.query(
    `UPDATE import_job SET status = $2, error = $3, outcome_file_id = coalesce($4, outcome_file_id),
       finished_at = coalesce(finished_at, $5) WHERE id = $1`,
    [id, end.status, end.error ?? null, end.outcomeFileId ?? null, new Date(tx.now)],
  );
}

export async function outcomesAfter(
  tx: Transaction,
  id: string,
  row: number,
  limit: number,
): Promise<ImportOutcome[]> {
  return await tx.query<ImportOutcome>(
    `SELECT "row", outcome, customer_id AS "customerId", name, detail ->> 'reason' AS reason
     FROM import_outcome WHERE job_id = $1 AND "row" > $2 ORDER BY "row" LIMIT $3`,
    [id, row, limit],
  );
}
