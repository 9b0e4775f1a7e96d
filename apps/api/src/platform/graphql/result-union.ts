import { createUnionType } from 'type-graphql';
import type { ClassType } from 'type-graphql';

import { isRefused, Refused } from './refused.type.js';

/**
 * The union a mutation answers: the thing, or why not. A refusal is known by its `__typename`; `buildGraphqlSchema`
 * looks at that.
 */
export function resultUnion<Thing extends object>(
  name: string,
  type: () => ClassType<Thing>,
): Thing | Refused {
  return createUnionType({
    name,
    types: () => [type(), Refused] as const,
    resolveType: (value: object) => (isRefused(value) ? Refused : type()),
  });
}
