import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';

import { rootFields } from './root-fields.js';
import { secretInside } from './secret-inside.js';

/**
 * Whether an `Idempotency-Key` means anything for an operation. What takes or answers a secret is kept under no key:
 * each time is another one.
 */
export function isRepeatable(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): boolean {
  if (operation.operation !== 'mutation') return false;
  const fields = schema.getMutationType()?.getFields() ?? {};
  return rootFields(document, operation.selectionSet).every(
    (name) => fields[name]?.extensions[secretInside] !== true,
  );
}
