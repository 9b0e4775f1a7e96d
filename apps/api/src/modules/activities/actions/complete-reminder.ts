import { isUUID } from 'class-validator';

import type { Viewer } from '../../../access/index.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { done, notFound, type Outcome } from '../../customers/index.js';
import { tick } from '../data/reminder.repository.js';

/** Edge 23: done by a tick, once and for all. */
export async function completeReminder(
  tx: Transaction,
  viewer: Viewer,
  id: string,
): Promise<Outcome<{ readonly id: string }>> {
  return isUUID(id) && (await tick(tx, viewer.id, id)) ? done({ id }) : notFound;
}
