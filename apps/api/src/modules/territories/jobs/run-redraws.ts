import { withLockIfFree } from '../../../platform/database/advisory-lock.js';
import type { Database } from '../../../platform/database/database.js';
import { inTransaction } from '../../../platform/database/transaction.js';
import type { JobContext } from '../../../platform/jobs/job.js';
import { collectMoves, forgetOldMoves, moveNext } from '../data/moves.repository.js';
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
      const [redraw] = await runningRedraws(database);
      if (redraw === undefined || signal.aborted) return;
      if (!redraw.collected) await collect(database, redraw);
      for (let moved = 1; moved > 0;) {
        if (signal.aborted) return;
        moved = await inTransaction(database, async (tx) => await moveNext(tx, redraw.id, batch));
      }
      await inTransaction(database, async (tx) => {
        await endRedraw(tx, redraw.id);
        await forgetOldMoves(tx);
      });
    }
  });
}

/** Anew, by the rules as they are now: customers may have been entered or changed since somebody looked. */
async function collect(
  database: Database,
  redraw: { readonly id: string; readonly territoryId: string },
): Promise<void> {
  await inTransaction(database, async (tx) => {
    await tx.query(`SET LOCAL statement_timeout = '10min'`);
    await collectMoves(tx, redraw, 'inForce');
  });
}
