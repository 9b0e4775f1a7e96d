import { assign, type GrantsOptions } from '@tidewater/domain';

import type { Viewer } from '../../../access/index.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { decideOn } from './decide-on.js';
import { inBulk, mustBeFew, oneMore, type BulkOutcome } from './in-bulk.js';
import { recipientsOf } from './recipients.js';

/**
 * LC-14b 选择分配: ticked ones to a chosen person, each judged for itself. What people were given on them ends unless
 * `keepCollaborators` says otherwise (AC-5).
 */
export async function assignCustomers(
  tx: Transaction,
  viewer: Viewer,
  ids: readonly string[],
  toUserId: string,
  reason: string | null,
  grants: GrantsOptions = {},
): Promise<BulkOutcome> {
  mustBeFew(ids);
  let to = (await recipientsOf(tx, [toUserId]))(toUserId);
  const deed = { kind: 'ASSIGN', operation: 'ASSIGNMENT', byId: viewer.id, reason } as const;
  return inBulk(tx, deed, ids, async (id) => {
    const outcome = await decideOn(tx, viewer, id, (state, facts) => assign(state, { to, reason }, facts), {
      inBulk: true,
      grants,
    });
    if (outcome.refusal === undefined) to = oneMore(to, outcome.done.after.state);
    return outcome;
  });
}
