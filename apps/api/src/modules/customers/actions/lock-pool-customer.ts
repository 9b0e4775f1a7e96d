import { lock } from '@tidewater/domain';

import type { Viewer } from '../../../access/index.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { decideOn, type Decided } from './decide-on.js';
import type { Outcome } from './outcome.js';

/** LC-8: a manager keeps a pool customer from being claimed. */
export function lockPoolCustomer(
  tx: Transaction,
  viewer: Viewer,
  id: string,
  reason: string,
): Promise<Outcome<Decided>> {
  return decideOn(tx, viewer, id, (state, facts) => lock(state, { reason }, facts));
}
