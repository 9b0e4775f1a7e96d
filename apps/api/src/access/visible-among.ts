import type { Transaction } from '../platform/database/transaction.js';
import { Bindings } from './bindings.js';
import { coveringsOf, rowsOf } from './coverage.js';
import { predicateSql } from './predicate-sql.js';
import type { ScopedAction } from './rights.js';
import type { Viewer } from './viewer.js';

/** Those of some customers that the viewer may see at this moment; one statement however many there are. */
export async function visibleAmong(
  database: Pick<Transaction, 'query'>,
  viewer: Viewer,
  customerIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (customerIds.length === 0) return new Set();
  const bindings = new Bindings();
  const rows = await database.query<{ id: string }>(
    `SELECT c.id FROM customer c WHERE c.id = ANY(${bindings.bind(customerIds, 'uuid[]')})
       AND ${customerVisibleSql(viewer, 'c', bindings)}`,
    [...bindings.values],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Whether the viewer may see the customer in `row`, or do more with it, for statements that read more about it. */
export function customerVisibleSql(
  viewer: Viewer,
  row: string,
  bindings: Bindings,
  action: ScopedAction = 'customer.read',
): string {
  const seen = predicateSql(rowsOf(coveringsOf(viewer, action)), row, viewer, bindings);
  return `(${row}.deleted_at IS NULL AND (${seen}))`;
}
