import { getVariableValues, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';

import { isStorableText } from './document-rules.js';
import { Problem } from './problem.js';

const deepest = 20;
const longestList = 1_000;

/**
 * Values of variables as the schema wants them, or a problem. A field that the input type does not have is
 * answered like one that may not be used.
 * @throws Problem `BAD_USER_INPUT` | `FIELD_NOT_ALLOWED`
 */
export function checkVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  given: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  checkShape(given, 0);
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], given, {
    maxErrors: 1,
  });
  if (coerced) return coerced;
  const message = errors[0]?.message ?? 'The variables do not fit.';
  const field = /Field "\w+" is not defined by type "\w+"\./.exec(message)?.[0];
  if (field) throw new Problem('FIELD_NOT_ALLOWED', field);
  const order = /Value "\w+" does not exist in "\w+OrderField" enum\./.exec(message)?.[0];
  if (order) throw new Problem('FIELD_NOT_ALLOWED', order);
  throw new Problem('BAD_USER_INPUT', message.replace(/ ?Did you mean [^]*$/, '').slice(0, 500));
}

/** A9: depth and length before anything walks through the values. */
function checkShape(value: unknown, depth: number): void {
  if (typeof value === 'string') {
    if (!isStorableText(value)) throw bad('A text contains a character that cannot be stored.');
  }
  if (typeof value !== 'object' || value === null) return;
  if (depth > deepest) throw bad(`Variables are more than ${deepest} levels deep.`);
  const parts = Object.values(value);
  if (Array.isArray(value) && parts.length > longestList)
    throw bad(`A list has more than ${longestList} values.`);
  for (const part of parts) checkShape(part, depth + 1);
}

function bad(message: string): Problem {
  return new Problem('BAD_USER_INPUT', message);
}
