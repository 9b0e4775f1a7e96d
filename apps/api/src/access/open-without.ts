import type { Transaction } from '../platform/database/transaction.js';
import { Bindings } from './bindings.js';
import { coveringsOf, rowsOf } from './coverage.js';
import { predicateSql } from './predicate-sql.js';
import type { ScopedAction } from './rights.js';
import type { Viewer } from './viewer.js';

/**
 * Those of some customers on which `action` would still be open to the viewer if these grants were over: the lens's own
 * conditions, over a table of grants that lacks them. Customers in the recycle bin count like any other.
 */
export async function openWithout(
  tx: Pick<Transaction, 'query'>,
  viewer: Viewer,
  action: ScopedAction,
  customerIds: readonly string[],
  grantIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const bindings = new Bindings();
  const customers = bindings.bind(customerIds, 'uuid[]');
  const open = rowsOf(coveringsOf(viewer, action));
  if (open.kind === 'none') return new Set();
  const condition = predicateSql(open, 'c', viewer, bindings);
  // Inside its own definition the name still means the table; below it means what is left of it.
  const rows = await tx.query<{ id: string }>(
    `WITH customer_grant AS (
       SELECT * FROM customer_grant
       WHERE customer_id = ANY(${customers}) AND id <> ALL(${bindings.bind(grantIds, 'uuid[]')}))
     SELECT c.id FROM customer c WHERE c.id = ANY(${customers}) AND (${condition})`,
    bindings.values,
  );
  return new Set(rows.map(({ id }) => id));
}
