import { bestLevel, type Level, type Reach } from '@tidewater/domain';

import type { Transaction } from '../platform/database/transaction.js';
import { Bindings } from './bindings.js';
import { actionsIn, coveringsOf, levelIn } from './coverage.js';
import { isId } from './filter-sql.js';
import { predicateSql } from './predicate-sql.js';
import type { FieldClass, ScopedAction } from './rights.js';
import type { Viewer } from './viewer.js';

/** What a viewer may see and do on one customer and all that hangs off it. */
export interface RecordSight {
  readonly reaches: ReadonlySet<Reach>;
  levelOf(fieldClass: FieldClass): Level;
  mayDo(action: ScopedAction): boolean;
}

/** Actions that a grant with level `read` gives. */
const readingActions: readonly ScopedAction[] = [
  'customer.read',
  'contact.read',
  'followUp.read',
  'contract.read',
];

/**
 * In which ways the viewer reaches this customer at this moment, inside the transaction that is about to act on it.
 * Null where in none: for this viewer the customer does not exist.
 */
export async function reachesOf(
  tx: Pick<Transaction, 'query'>,
  viewer: Viewer,
  customerId: string,
): Promise<RecordSight | null> {
  if (!isId(customerId)) return null;
  const coverings = coveringsOf(viewer, 'customer.read');
  const bindings = new Bindings();
  const tests = coverings.map(
    ({ predicate, reach }) => `(${predicateSql(predicate, 'c', viewer, bindings)}) AS "${reach}"`,
  );
  const writable = `c.id = ANY(ARRAY(SELECT customer_id FROM customer_grant WHERE principal_id = ANY(${bindings.bind(viewer.principals, 'uuid[]')}) AND level = 'write' AND valid_from <= app_now() AND (valid_until IS NULL OR valid_until > app_now())))`;
  const [found] = await tx.query<Record<string, boolean>>(
    `SELECT ${[...tests, `${writable} AS "mayWrite"`].join(', ')} FROM customer c WHERE c.id = ${bindings.bind(customerId, 'uuid')} AND c.deleted_at IS NULL`,
    bindings.values,
  );
  const covering = coverings.filter(({ reach }) => found?.[reach] === true);
  if (!found || covering.length === 0) return null;
  const mayWrite = found['mayWrite'] === true;
  return {
    reaches: new Set(covering.map(({ reach }) => reach)),
    levelOf: (fieldClass) => bestLevel(covering.map((one) => levelIn(one, fieldClass))),
    mayDo: (action) =>
      covering.some(
        (one) =>
          actionsIn(one).includes(action) &&
          (!byGrant(one.reach) || mayWrite || readingActions.includes(action)),
      ),
  };
}

/** Reached through a grant, whose own level limits what the role would allow. */
function byGrant(reach: Reach): boolean {
  return reach === 'granted' || reach === 'collaborators';
}

/** Whether the customer is in sight right now. */
export async function canSee(
  tx: Pick<Transaction, 'query'>,
  viewer: Viewer,
  customerId: string,
): Promise<boolean> {
  return (await reachesOf(tx, viewer, customerId)) !== null;
}
