import { isId, type Viewer } from '../../../access/index.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { done, notFound, refuse, type Outcome } from '../../customers/index.js';
import { tick, waits } from '../data/reminder.repository.js';

/** Edge 23: done by a tick, once and for all; only its person ticks it, not their deputy. */
export async function completeReminder(
  tx: Transaction,
  viewer: Viewer,
  id: string,
): Promise<Outcome<{ readonly id: string }>> {
  if (!isId(id)) return notFound;
  if (await tick(tx, viewer.id, id)) return done({ id });
  return (await waits(tx, viewer, id)) ? refuse('NOT_ALLOWED') : notFound;
}
