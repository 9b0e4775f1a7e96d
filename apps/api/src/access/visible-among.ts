import type { Transaction } from '../platform/database/transaction.js';
import { Bindings } from './bindings.js';
import { coveringsOf } from './coverage.js';
import { predicateSql } from './predicate-sql.js';
import type { Viewer } from './viewer.js';

/** Those of some customers that the viewer may see at this moment; one statement however many there are. */
export async function visibleAmong(
  database: Pick<Transaction, 'query'>,
  viewer: Viewer,
  customerIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const bindings = new Bindings();
  const ways = coveringsOf(viewer, 'customer.read').map(
    ({ predicate }) => `(${predicateSql(predicate, 'c', viewer, bindings)})`,
  );
  if (ways.length === 0 || customerIds.length === 0) return new Set();
  const rows = await database.query<{ id: string }>(
    `SELECT c.id FROM customer c WHERE c.id = ANY(${bindings.bind(customerIds, 'uuid[]')})
       AND c.deleted_at IS NULL AND (${ways.join(' OR ')})`,
    [...bindings.values],
  );
  return new Set(rows.map(({ id }) => id));
}
