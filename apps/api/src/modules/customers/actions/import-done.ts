import type { Transaction } from '../../../platform/database/transaction.js';
import { insertBulkOperation } from '../data/bulk-operation.repository.js';

export interface DoneImport {
  readonly id: string;
  readonly byId: string;
  /** Customers it has made. */
  readonly created: number;
}

/** An import has made its last customer: from now on it can be undone for seven days (DA-6). */
export async function importDone(tx: Transaction, { id, byId, created }: DoneImport): Promise<void> {
  if (created === 0) return;
  await insertBulkOperation(tx, { id, kind: 'IMPORT', byId, reason: null, items: [], count: created });
}
