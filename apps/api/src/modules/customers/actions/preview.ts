import type { Database } from '../../../platform/database/database.js';
import { inTransaction, type Transaction } from '../../../platform/database/transaction.js';

/** Does it and takes it back: what would be done and refused, with nothing left behind. */
export async function preview<T>(database: Database, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const seen: { result?: { readonly value: T } } = {};
  try {
    await inTransaction(database, async (tx) => {
      seen.result = { value: await work(tx) };
      throw new OnlyLooking();
    });
  } catch (error) {
    if (!(error instanceof OnlyLooking)) throw error;
  }
  if (seen.result === undefined) throw new Error('Nothing was previewed');
  return seen.result.value;
}

class OnlyLooking extends Error {}
