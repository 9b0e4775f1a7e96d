import type { SortKey } from './describe.js';

/** Lists that begin with what happened last; `column` of the view's own table holds when. */
export function newestFirst(column: string): SortKey {
  return { class: 'identity', sql: (row) => `${row}.${column}`, type: 'timestamptz', direction: 'DESC' };
}
