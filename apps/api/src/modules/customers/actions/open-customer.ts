import { settle, type Counts, type Facts, type Refusal } from '@tidewater/domain';

import { isId, reachesOf, type RecordSight, type Viewer } from '../../../access/index.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { loadForUpdate, type LoadedCustomer } from '../data/customer.repository.js';
import { rulesAndSight } from '../data/rules-in-force.repository.js';
import { actorOn, type CommandRights } from './authority.js';
import { commit } from './commit.js';
import { notFound } from './outcome.js';

/** A customer in the hands of a command: held, settled, in sight, with the facts to decide by. */
export interface OpenedCustomer {
  readonly customer: LoadedCustomer;
  /** Null when settling just took it out of the viewer's sight. */
  readonly sight: RecordSight | null;
  readonly facts: Facts;
}

export interface OpenOptions extends CommandRights {
  /** Counted under the lock of the person who would protect it. */
  readonly counts?: Counts | null;
  /** The viewer knows of it already, in sight or not: a bulk operation of their own. */
  readonly known?: boolean;
}

/**
 * How every command begins: takes the row, settles what has fallen due (edge 20) and looks at it with the viewer's
 * eyes. What is out of sight is `NOT_FOUND`; what only settling took away is still known to the viewer.
 */
export async function openCustomer(
  tx: Transaction,
  viewer: Viewer,
  id: string,
  { counts = null, known = false, ...rights }: OpenOptions = {},
): Promise<OpenedCustomer | { readonly refusal: Refusal }> {
  if (!isId(id)) return notFound;
  const found = await loadForUpdate(tx, id);
  const { timing, sight: seenBefore } = await rulesAndSight(tx, viewer, id);
  // Not before: refusing what does not exist takes as long as refusing what is out of sight (L14).
  if (found === null) return notFound;
  const overdue = settle(found.state, timing);
  const isSettled = overdue.length === 0;
  const customer = isSettled ? found : await commit(tx, found, overdue);
  const sight = isSettled ? seenBefore : await reachesOf(tx, viewer, id);
  if (sight === null && seenBefore === null && !known) return notFound;
  const actor = await actorOn(tx, viewer, sight, customer, rights);
  return { customer, sight, facts: { ...timing, actor, counts } };
}
