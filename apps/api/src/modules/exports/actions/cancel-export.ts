import type { Viewer } from '../../../access/index.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { isOpen } from '../../../platform/jobs/job-status.js';
import { done, notFound, refuse, type Outcome } from '../../customers/index.js';
import { holdExport, stopExport } from '../data/export-job.repository.js';
import { charge } from '../data/export-use.repository.js';

/** Stops an export that is not finished; nothing of it can be fetched, and its rows go back to the quota. */
export async function cancelExport(
  tx: Transaction,
  viewer: Viewer,
  id: string,
): Promise<Outcome<{ readonly id: string }>> {
  const job = await holdExport(tx, id);
  if (job?.userId !== viewer.id) return notFound;
  if (!isOpen(job)) return refuse('ALREADY_DECIDED');
  await charge(tx, job.userId, job.day, -job.reserved);
  await stopExport(tx, id, 'CANCELLED', null);
  return done({ id });
}
