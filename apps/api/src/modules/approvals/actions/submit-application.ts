import type { CustomerEvent, CustomerState, Decision, Facts } from '@tidewater/domain';
import { uuidv7 } from 'uuidv7';

import type { ScopedAction, Viewer } from '../../../access/index.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { countsOf, decideOn, done, rulesInForce, type Outcome } from '../../customers/index.js';

/** The customer's rule decides; the approval begins with the event (`on-customer-change`). */
export async function submitApplication(
  tx: Transaction,
  viewer: Viewer,
  customerId: string,
  right: ScopedAction,
  decide: (application: string, state: CustomerState, facts: Facts) => Decision<CustomerEvent>,
): Promise<Outcome<{ readonly id: string }>> {
  const counts = (await countsOf(tx, [viewer.id], await rulesInForce(tx))).get(viewer.id) ?? null;
  const id = uuidv7();
  const outcome = await decideOn(tx, viewer, customerId, (state, facts) => decide(id, state, facts), {
    right,
    counts,
  });
  return outcome.refusal === undefined ? done({ id }) : outcome;
}
