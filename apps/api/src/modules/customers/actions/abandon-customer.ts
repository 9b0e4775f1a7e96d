import { abandon } from '@tidewater/domain';

import type { Viewer } from '../../../access/index.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { decideOn, type Decided } from './decide-on.js';
import type { Outcome } from './outcome.js';

/** LC-6: the owner gives it up; it goes to the pool. */
export function abandonCustomer(
  tx: Transaction,
  viewer: Viewer,
  id: string,
  reason: string,
): Promise<Outcome<Decided>> {
  return decideOn(tx, viewer, id, (state, facts) => abandon(state, { reason }, facts), {
    right: 'customer.abandon',
  });
}
