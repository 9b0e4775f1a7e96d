import type { GraphQLResolveInfo } from 'graphql';

import { answeredAsText, isAskedAsText } from '../platform/graphql/json-text.js';
import { NotPlain } from './json-writer.js';

/** An answer that is not what its types say: executing the operation finds out how much of it is to be told. */
export class CannotWrite extends Error {}

/**
 * The answer as JSON text, for an executor that takes it; null where it does not, or where something is asked that has
 * to be executed.
 * @throws CannotWrite
 */
export function textFor<Value>(info: GraphQLResolveInfo, write: () => string): Value | null {
  if (!isAskedAsText(info)) return null;
  try {
    return answeredAsText<Value>(write());
  } catch (error) {
    if (error instanceof NotPlain) return null;
    throw new CannotWrite('The answer cannot be written', { cause: error });
  }
}
