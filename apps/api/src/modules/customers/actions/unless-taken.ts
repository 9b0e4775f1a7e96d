import { sqlState } from '../../../platform/database/transaction.js';
import type { Transaction } from '../../../platform/database/transaction.js';

const UNIQUE_VIOLATION = '23505';

/**
 * Runs `work`; when a unique index says that somebody was first, undoes only this part and answers null. The rule has
 * explained by then why it is refused in every other case; the index guarantees it.
 */
export async function unlessTaken<T>(tx: Transaction, work: () => Promise<T>): Promise<T | null> {
  await tx.query('SAVEPOINT unless_taken');
  try {
    const result = await work();
    await tx.query('RELEASE SAVEPOINT unless_taken');
    return result;
  } catch (error) {
    if (sqlState(error) !== UNIQUE_VIOLATION) throw error;
    await tx.query('ROLLBACK TO SAVEPOINT unless_taken');
    return null;
  }
}
