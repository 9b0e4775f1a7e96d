import type { Transaction } from '../../../platform/database/transaction.js';

/** AC-11: a line that is only ever added. */
export async function logDeed(
  tx: Transaction,
  userId: string,
  deed: string,
  detail: object = {},
): Promise<void> {
  await tx.query('INSERT INTO access_log (user_id, deed, detail) VALUES ($1, $2, $3)', [
    userId,
    deed,
    JSON.stringify(detail),
  ]);
}
