import { answeredAsText } from '../platform/graphql/json-text.js';

/** An answer that is not what its types say: executing the operation finds out how much of it is to be told. */
export class CannotWrite extends Error {}

/** The answer as JSON text, for an executor that asked for it. @throws CannotWrite */
export function textOf<Value>(write: () => string): Value {
  try {
    return answeredAsText<Value>(write());
  } catch (error) {
    throw new CannotWrite('The answer cannot be written', { cause: error });
  }
}
