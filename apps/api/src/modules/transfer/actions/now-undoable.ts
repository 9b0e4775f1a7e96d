import type { Transaction } from '../../../platform/database/transaction.js';
import { importDone } from '../../customers/index.js';
import type { ImportJob } from '../import-job.js';

/** DA-6: an import that makes no more customers can be undone; a rehearsal has made none. */
export async function nowUndoable(tx: Transaction, { id, userId, mode, created }: ImportJob): Promise<void> {
  if (mode === 'RUN') await importDone(tx, { id, byId: userId, created });
}
