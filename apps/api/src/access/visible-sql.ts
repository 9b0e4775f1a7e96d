import { or } from '@tidewater/domain';

import type { View } from './declare.js';
import type { Sight } from './sight.js';

/** The condition under which a row exists for this viewer; `false` where no right opens any. */
export function visibleSql(view: View, row: string, sight: Sight): string {
  const base = view.rows?.(row, sight.viewer, sight.bindings) ?? 'true';
  if (sight.customerRow === null) return base;
  const opened = sight.condition(or(...sight.coverings.map(({ predicate }) => predicate)));
  const also = view.alsoRows?.(row, sight.viewer, sight.bindings);
  return `(${base}) AND (${also === undefined ? opened : `${opened} OR ${also}`})`;
}
