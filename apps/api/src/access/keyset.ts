import type { Bindings } from './bindings.js';
import type { Position } from './cursor.js';
import type { SortKey } from './describe.js';

/** A sort key with its SQL already under the lens: what may not be read here sorts as if it were empty. */
export interface LensedKey {
  readonly sql: string;
  readonly type: SortKey['type'];
  readonly direction: SortKey['direction'];
  readonly nullable: boolean;
}

/** `ORDER BY` text; empty values count as the largest, as PostgreSQL's indexes have them. */
export function orderSql(keys: readonly LensedKey[], id: string): string {
  return [...keys.map(({ sql, direction }) => `${sql} ${direction}`), `${id} ${idDirection(keys)}`].join(
    ', ',
  );
}

/** The condition for rows after `position` in that order. */
export function afterSql(
  keys: readonly LensedKey[],
  id: string,
  position: Position,
  bindings: Bindings,
): string {
  const beyondId = `${id} ${idDirection(keys) === 'ASC' ? '>' : '<'} ${bindings.bind(position.id, 'uuid')}`;
  return keys.reduceRight((rest, key, index) => {
    const value = position.keys[index] ?? null;
    if (value === null) {
      const same = `(${key.sql} IS NULL AND ${rest})`;
      return key.direction === 'ASC' ? same : `(${key.sql} IS NOT NULL OR ${same})`;
    }
    const place = bindings.bind(value, key.type);
    const same = `(${key.sql} = ${place} AND ${rest})`;
    const further = key.direction === 'ASC' ? '>' : '<';
    // The first half of the condition is what an index can start from.
    const range = `(${key.sql} ${further}= ${place} AND (${key.sql} ${further} ${place} OR ${same}))`;
    return key.nullable && key.direction === 'ASC' ? `(${range} OR ${key.sql} IS NULL)` : range;
  }, beyondId);
}

/** Ties are broken in the direction of the first key, so that one index serves both. */
function idDirection(keys: readonly LensedKey[]): 'ASC' | 'DESC' {
  return keys[0]?.direction ?? 'ASC';
}
