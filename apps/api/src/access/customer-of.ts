import type { Bindings } from './bindings.js';
import type { View } from './describe.js';

/** The alias under which the customer of a record stands in the statement, and the join that brings it there. */
export function customerOf(
  view: View,
  row: string,
  bindings: Bindings,
): { customerRow: string | null; join: string } {
  if (view.customer === 'none') return { customerRow: null, join: '' };
  if (view.customer === 'self') return { customerRow: row, join: '' };
  const customerRow = bindings.alias();
  return { customerRow, join: ` JOIN customer ${customerRow} ON ${customerRow}.id = ${view.customer(row)}` };
}
