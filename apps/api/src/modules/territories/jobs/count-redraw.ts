import { withLockIfFree } from '../../../platform/database/advisory-lock.js';
import { inTransaction } from '../../../platform/database/transaction.js';
import type { JobContext } from '../../../platform/jobs/job.js';
import { countNext } from '../actions/count-next.js';

/**
 * AC-9: counts a preview that was too much for its command, one worker at a time. Each step is a transaction of its own:
 * the page sees how far it is, and whoever draws anew waits for a step at most.
 */
export async function countRedraw({ database, signal }: JobContext, id: string): Promise<void> {
  await withLockIfFree(database, `count of redraw ${id}`, async () => {
    const step = async () => await inTransaction(database, async (tx) => await countNext(tx, id));
    while (!signal.aborted && (await step()));
  });
}
