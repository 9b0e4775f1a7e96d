import type { Database } from '../database/database.js';
import { inTransaction } from '../database/transaction.js';
import type { Job } from './job.js';

const batch = 5_000;

/**
 * What nobody needs any more, by real time: sent messages, old idempotency keys, links and sessions, counts of long ago,
 * files past their time.
 */
const leftovers = [
  `DELETE FROM outbox WHERE id IN (
     SELECT id FROM outbox WHERE dispatched_at < now() - interval '7 days' LIMIT ${batch})`,
  `DELETE FROM idempotency_key WHERE (user_id, key) IN (
     SELECT user_id, key FROM idempotency_key WHERE created_at < now() - interval '7 days' LIMIT ${batch})`,
  `DELETE FROM password_request WHERE account_hash IN (
     SELECT account_hash FROM password_request WHERE asked_at < now() - interval '7 days' LIMIT ${batch})`,
  `DELETE FROM password_link WHERE token_hash IN (
     SELECT token_hash FROM password_link WHERE expires_at < now() - interval '30 days' LIMIT ${batch})`,
  `DELETE FROM session WHERE id IN (
     SELECT id FROM session WHERE expires_at < now() - interval '30 days' LIMIT ${batch})`,
  `DELETE FROM api_key_use WHERE (key_id, day) IN (
     SELECT key_id, day FROM api_key_use WHERE day < current_date - 400 LIMIT ${batch})`,
  `DELETE FROM opened_customer WHERE (user_id, customer_id) IN (
     SELECT user_id, customer_id FROM opened_customer WHERE at < now() - interval '7 days' LIMIT ${batch})`,
  `DELETE FROM listed_rows WHERE (user_id, since) IN (
     SELECT user_id, since FROM listed_rows WHERE since < now() - interval '7 days' LIMIT ${batch})`,
  `DELETE FROM stored_file_part WHERE (file_id, part) IN (
     SELECT file_id, part FROM stored_file_part
     WHERE file_id IN (SELECT id FROM stored_file WHERE expires_at < now()) LIMIT 100)`,
  // An import remembers the name of its file, so the file's line stays as long as the import's.
  `DELETE FROM stored_file WHERE id IN (
     SELECT id FROM stored_file f WHERE expires_at < now()
       AND NOT EXISTS (SELECT FROM import_job j WHERE f.id IN (j.file_id, j.outcome_file_id)) LIMIT ${batch})`,
];

export const housekeeping: Job = {
  name: 'platform.housekeeping',
  cron: '17 19 * * *',
  run: async ({ database, signal }) => {
    await clearLeftovers(database, signal);
  },
};

/** Deletes in small steps until nothing is left, and answers how many rows went. */
export async function clearLeftovers(database: Database, signal?: AbortSignal): Promise<number> {
  let total = 0;
  for (const statement of leftovers) {
    for (let deleted = 1; deleted > 0 && !signal?.aborted; total += deleted) {
      deleted = await inTransaction(database, async (tx) => {
        const gone = await tx.query(`${statement} RETURNING 1`);
        return gone.length;
      });
    }
  }
  return total;
}
