import { sqlState, type Transaction } from '../../../platform/database/transaction.js';

const UNIQUE_VIOLATION = '23505';

/**
 * Runs `work`; when the unique index `constraint` says that somebody was first, undoes only this part and answers
 * null. The rule explains why it is refused in every other case; the index guarantees it.
 */
export async function unlessTaken<T>(
  tx: Transaction,
  constraint: 'customer_name_key' | 'signed_contract_number_key',
  work: () => Promise<T>,
): Promise<T | null> {
  await tx.query('SAVEPOINT unless_taken');
  try {
    const result = await work();
    await tx.query('RELEASE SAVEPOINT unless_taken');
    return result;
  } catch (error) {
    if (!violates(error, constraint)) throw error;
    await tx.query('ROLLBACK TO SAVEPOINT unless_taken');
    return null;
  }
}

function violates(error: unknown, constraint: string): boolean {
  if (sqlState(error) !== UNIQUE_VIOLATION) return false;
  return error instanceof Error && 'constraint' in error && error.constraint === constraint;
}
