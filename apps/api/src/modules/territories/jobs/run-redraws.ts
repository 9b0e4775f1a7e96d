import { withLockIfFree } from '../../../platform/database/advisory-lock.js';
import { inTransaction, type Transaction } from '../../../platform/database/transaction.js';
import type { JobContext } from '../../../platform/jobs/job.js';
import { forgetOldMoves, lookAtNext, moveNext } from '../data/moves.repository.js';
import { endRedraw, runningRedraws } from '../data/redraw.repository.js';

/** Customers moved in one transaction: a moment for whoever waits to change one of them. */
const batch = 1_000;

/**
 * AC-9: carries out the redraws that were confirmed, in their order, one worker at a time. Each step is a transaction
 * of its own, so that after a crash the next worker goes on where this one stood.
 */
export async function runRedraws({ database, signal }: JobContext): Promise<void> {
  await withLockIfFree(database, 'redraw of territories', async () => {
    for (;;) {
      const [id] = await runningRedraws(database);
      if (id === undefined || signal.aborted) return;
      const step = async () => await inTransaction(database, async (tx) => await moveOn(tx, id));
      while (await step()) if (signal.aborted) return;
      await inTransaction(database, async (tx) => {
        await endRedraw(tx, id);
        await forgetOldMoves(tx);
      });
    }
  });
}

async function moveOn(tx: Transaction, id: string): Promise<boolean> {
  return (await lookAtNext(tx, id, 'inForce')) || (await moveNext(tx, id, batch)) > 0;
}
