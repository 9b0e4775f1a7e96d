import { allocateSelfDeveloped as decide, type Recipient } from '@tidewater/domain';

import type { Viewer } from '../../../access/index.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { creatorsOf } from '../data/customer-ids.repository.js';
import { decideOn } from './decide-on.js';
import { inBulk, mustBeFew, oneMore, type BulkOutcome } from './in-bulk.js';
import { recipientsOf } from './recipients.js';

/** LC-14a 自拓: ticked pool customers, each back to whoever entered it; gone or full persons row by row (edge 15). */
export async function allocateSelfDeveloped(
  tx: Transaction,
  viewer: Viewer,
  ids: readonly string[],
): Promise<BulkOutcome> {
  mustBeFew(ids);
  const creators = await creatorsOf(tx, ids);
  const held = await recipientsOf(tx, [...new Set(creators.values())]);
  const people = new Map<string, Recipient>();
  const deed = { kind: 'ALLOCATE', operation: 'ALLOCATION', byId: viewer.id, reason: null } as const;
  return inBulk(tx, deed, ids, async (id) => {
    const creator = creators.get(id) ?? '';
    const recipient = people.get(creator) ?? held(creator);
    const outcome = await decideOn(tx, viewer, id, (state, facts) => decide(state, recipient, facts), {
      assign: 'customer.allocate',
      inBulk: true,
    });
    if (outcome.refusal === undefined) people.set(creator, oneMore(recipient, outcome.done.after.state));
    return outcome;
  });
}
