import type { Transaction } from '../../../platform/database/transaction.js';
import { lookAtNext } from '../data/moves.repository.js';
import { findUncounted, keepSight } from '../data/redraw.repository.js';
import { sightChanges } from '../reads/sight-changes.js';

/** One step of counting what a preview says: first the customers, then whose sight changes. False after the last. */
export async function countNext(tx: Transaction, id: string): Promise<boolean> {
  if (await lookAtNext(tx, id, 'drawn')) return true;
  const redraw = await findUncounted(tx, id);
  if (redraw !== null) await keepSight(tx, id, await sightChanges(tx, redraw));
  return false;
}
