import {
  Kind,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

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

/** Names of the fields at the root, those inside fragments as well; validation has refused circles. */
function rootFields(document: DocumentNode, set: SelectionSetNode): string[] {
  return set.selections.flatMap((node) => {
    if (node.kind === Kind.FIELD) return [node.name.value];
    if (node.kind === Kind.INLINE_FRAGMENT) return rootFields(document, node.selectionSet);
    const spread = document.definitions.find(
      (one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === node.name.value,
    );
    return spread?.kind === Kind.FRAGMENT_DEFINITION ? rootFields(document, spread.selectionSet) : [];
  });
}
