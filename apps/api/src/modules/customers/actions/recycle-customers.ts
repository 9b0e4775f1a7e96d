import { recycle } from '@tidewater/domain';

import { canSee, type Viewer } from '../../../access/index.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { Problem } from '../../../platform/graphql/problem.js';
import { ownedBy } from '../data/customer-ids.repository.js';
import { decideOn } from './decide-on.js';
import { inBulk, mustBeFew, type BulkOutcome } from './in-bulk.js';

export interface RecycleChoice {
  readonly customerIds: readonly string[] | null;
  readonly fromUserId: string | null;
}

/** LC-14c 回收: ticked ones, or all of a person's, back into the pool. Formal ones stay (edge 16). */
export async function recycleCustomers(
  tx: Transaction,
  viewer: Viewer,
  { customerIds, fromUserId }: RecycleChoice,
  reason: string,
): Promise<BulkOutcome> {
  if ((customerIds === null) === (fromUserId === null)) {
    throw new Problem('BAD_USER_INPUT', 'Name either the customers or the person.');
  }
  if (customerIds !== null) mustBeFew(customerIds);
  const ids = customerIds ?? (await visibleOf(tx, viewer, fromUserId ?? ''));
  const deed = { kind: 'RECYCLE', operation: 'RECYCLE', byId: viewer.id, reason } as const;
  return inBulk(tx, deed, ids, (id) =>
    decideOn(tx, viewer, id, (state, facts) => recycle(state, { reason }, facts), { inBulk: true }),
  );
}

/** Of "all of a person's" those out of sight are not even refused: they do not exist. */
async function visibleOf(tx: Transaction, viewer: Viewer, userId: string): Promise<string[]> {
  const visible: string[] = [];
  for (const id of await ownedBy(tx, userId)) if (await canSee(tx, viewer, id)) visible.push(id);
  return visible;
}
