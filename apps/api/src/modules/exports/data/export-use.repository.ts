import type { Database } from '../../../platform/database/database.js';
import type { Transaction } from '../../../platform/database/transaction.js';

/** Rows a person has exported on a business day; everybody else who asks waits until this transaction ends. */
export async function holdUse(tx: Transaction, userId: string, day: string): Promise<number> {
  const [use] = await tx.query<{ rows: number }>(
    `INSERT INTO export_use (user_id, day, rows) VALUES ($1, $2, 0)
     ON CONFLICT (user_id, day) DO UPDATE SET rows = export_use.rows RETURNING rows`,
    [userId, day],
  );
  return use?.rows ?? 0;
}

/** Takes rows from the day's quota; a negative number gives back. */
export async function charge(tx: Transaction, userId: string, day: string, rows: number): Promise<void> {
  await tx.query('UPDATE export_use SET rows = rows + $3 WHERE user_id = $1 AND day = $2', [
    userId,
    day,
    rows,
  ]);
}

export async function usedOn(database: Database, userId: string, day: string): Promise<number> {
  const [use]: { rows: number }[] = await database.query(
    'SELECT rows FROM export_use WHERE user_id = $1 AND day = $2',
    [userId, day],
  );
  return use?.rows ?? 0;
}
