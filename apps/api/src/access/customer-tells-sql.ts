import type { Bindings } from './bindings.js';
import { anyCustomer } from './customer-name-sql.js';
import type { FieldName } from './rights.js';
import { Sight } from './sight.js';
import type { Viewer } from './viewer.js';
import { visibleSql } from './visible-sql.js';
import { whereReadable } from './where-readable.js';

interface ToldOf {
  /** SQL of the customer's id. */
  readonly id: string;
  /** What it tells. */
  readonly field: FieldName;
  /** What else has to hold of the customer's row. */
  readonly where: (customer: string) => string;
}

/** Whether the viewer sees a customer and reads a field of it, for rows elsewhere that tell as much. */
export function customerTellsSql({ id, field, where }: ToldOf, viewer: Viewer, bindings: Bindings): string {
  const row = bindings.alias();
  const customers = Sight.of(anyCustomer, viewer, bindings, row, row);
  const readable = whereReadable(customers.readable(field), 'true', 'false');
  return `EXISTS (SELECT FROM customer ${row} WHERE ${row}.id = ${id} AND ${where(row)}
    AND ${visibleSql(anyCustomer, row, customers)} AND ${readable})`;
}
