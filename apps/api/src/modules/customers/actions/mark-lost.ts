import { markLost as decide } from '@tidewater/domain';

import type { Viewer } from '../../../access/index.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { decideOn, type Decided } from './decide-on.js';
import type { Outcome } from './outcome.js';

/** LC-20: lost, by someone's word and with a reason; the stage stays what it is (LC-20a). */
export function markLost(
  tx: Transaction,
  viewer: Viewer,
  id: string,
  reason: string,
): Promise<Outcome<Decided>> {
  return decideOn(tx, viewer, id, (state, facts) => decide(state, { reason }, facts));
}
