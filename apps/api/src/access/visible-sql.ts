import type { View } from './declare.js';
import type { Sight } from './sight.js';

/** The condition under which a row exists for this viewer; `false` where no right opens any. */
export function visibleSql(view: View, row: string, sight: Sight): string {
  const base = view.rows?.(row, sight.viewer, sight.bindings) ?? 'true';
  return `(${base}) AND ${anyOf(sight.ways())}`;
}

export function anyOf(conditions: readonly string[]): string {
  return conditions.length === 0 ? 'false' : `(${conditions.map((one) => `(${one})`).join(' OR ')})`;
}
