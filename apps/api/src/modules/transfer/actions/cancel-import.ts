import type { Viewer } from '../../../access/index.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { isOpen } from '../../../platform/jobs/job-status.js';
import { done, notFound, refuse, type Outcome } from '../../customers/index.js';
import { endImport, holdImport } from '../data/import-job.repository.js';
import { nowUndoable } from './now-undoable.js';

/** Stops an import after the batch at hand; what is in already stays. Its own initiator's only. */
export async function cancelImport(
  tx: Transaction,
  viewer: Viewer,
  id: string,
): Promise<Outcome<{ readonly id: string }>> {
  const job = await holdImport(tx, id);
  if (job?.userId !== viewer.id) return notFound;
  if (!isOpen(job)) return refuse('ALREADY_DECIDED');
  await endImport(tx, id, { status: 'CANCELLED' });
  await nowUndoable(tx, job);
  return done({ id });
}
