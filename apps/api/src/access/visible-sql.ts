import type { View } from './describe.js';
import type { Sight, Way } from './sight.js';

/**
 * The condition under which a row exists for this viewer; `false` where no right opens any. `parent` is the sight by
 * which the customer's very row was found visible: where each of its ways opens this record too, none is asked again.
 */
export function visibleSql(view: View, row: string, sight: Sight, parent: Sight | null = null): string {
  // What opens rows beside the roles (to-dos, the directory) is no more open to a key than its scopes say.
  if (sight.viewer.onlyActions?.has(view.read) === false) return 'false';
  const base = view.rows?.(row, sight.viewer, sight.bindings) ?? 'true';
  return parent !== null && sight.opensAllOf(parent) ? `(${base})` : `(${base}) AND ${anyOf(sight.ways())}`;
}

export function anyOf(ways: readonly Way[]): string {
  return ways.length === 0 ? 'false' : `(${ways.map(({ sql }) => `(${sql})`).join(' OR ')})`;
}
