import { nextDeadline } from '@tidewater/domain';

import { inTransaction, type Transaction } from '../../../platform/database/transaction.js';
import type { DueWork } from '../../../platform/jobs/due-work.js';
import { customersWithApplication, setHoldEnd } from '../data/holds.repository.js';
import { rulesInForce } from '../data/rules-in-force.repository.js';
import { toState } from '../data/to-state.js';

/**
 * Edge 8: how long an application holds the drop is counted in working days, so a changed calendar or policy
 * moves the end of the holds that run. There are few of them: one per pending application.
 */
export async function recountHolds(tx: Transaction): Promise<number> {
  const timing = await rulesInForce(tx);
  let moved = 0;
  for (const row of await customersWithApplication(tx)) {
    const end = nextDeadline(toState(row), timing);
    if (end === null || end.at === row.nextDeadlineAt?.getTime()) continue;
    await setHoldEnd(tx, row, end);
    moved++;
  }
  return moved;
}

export const recountHoldsDaily: DueWork = {
  name: 'customers: holds',
  dayBegins: async (database) => inTransaction(database, recountHolds),
};
