import { unlock } from '@tidewater/domain';

import type { Viewer } from '../../../access/index.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { decideOn, type Decided } from './decide-on.js';
import type { Outcome } from './outcome.js';

/** LC-8: open to claims again. */
export function unlockPoolCustomer(tx: Transaction, viewer: Viewer, id: string): Promise<Outcome<Decided>> {
  return decideOn(tx, viewer, id, unlock);
}
