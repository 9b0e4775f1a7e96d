import { Kind, visit, type DocumentNode, type FieldNode, type GraphQLSchema } from 'graphql';

import { Problem } from './problem.js';

/**
 * A13, L31: our types are not described to anybody unless introspection is on. Asking for the name of a type that
 * does not exist is answered with null, as the audits of GraphQL over HTTP ask of any server.
 * @throws Problem `BAD_USER_INPUT`
 */
export function checkIntrospection(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
): void {
  visit(document, {
    Field(node) {
      const { value: name } = node.name;
      if (name === '__schema' || (name === '__type' && !asksForNothing(node, schema, variables))) {
        throw new Problem('BAD_USER_INPUT', 'Introspection is off.');
      }
    },
  });
}

function asksForNothing(
  { arguments: given, selectionSet }: FieldNode,
  schema: GraphQLSchema,
  variables: Readonly<Record<string, unknown>>,
): boolean {
  const value = given?.find(({ name }) => name.value === 'name')?.value;
  const type =
    value?.kind === Kind.STRING
      ? value.value
      : value?.kind === Kind.VARIABLE
        ? variables[value.name.value]
        : null;
  const onlyName = selectionSet?.selections.every(
    (node) => node.kind === Kind.FIELD && node.name.value === 'name',
  );
  return typeof type === 'string' && onlyName === true && !schema.getType(type);
}
