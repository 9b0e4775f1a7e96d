import { Sight } from './sight.js';
import { visibleSql } from './visible-sql.js';
import type { RowSight, View } from './describe.js';

/** Any customer outside the recycle bin. */
export const anyCustomer: View = {
  table: 'customer',
  customer: 'self',
  read: 'customer.read',
  rows: (row) => `${row}.deleted_at IS NULL`,
};

/** SQL of a customer's name, empty where the viewer does not see the customer at this moment (L26). */
export function customerNameSql(id: string, sight: RowSight): string {
  const row = sight.bindings.alias();
  const customers = Sight.of(anyCustomer, sight.viewer, sight.bindings, row, row);
  return `(SELECT ${row}.name FROM customer ${row} WHERE ${row}.id = ${id} AND ${visibleSql(anyCustomer, row, customers)})`;
}
