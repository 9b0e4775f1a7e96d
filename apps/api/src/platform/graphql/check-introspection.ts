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
  for (const node of introspectionIn(document)) {
    if (node.name.value === '__schema' || !asksForNothing(node, schema, variables)) {
      throw new Problem('BAD_USER_INPUT', 'Introspection is off.');
    }
  }
}

const known = new WeakMap<DocumentNode, readonly FieldNode[]>();

/** Looked for once a document: the same one comes again and again. */
function introspectionIn(document: DocumentNode): readonly FieldNode[] {
  const found =
    known.get(document) ?? fieldsOf(document).filter(({ name }) => /^__(schema|type)$/.test(name.value));
  known.set(document, found);
  return found;
}

function fieldsOf(document: DocumentNode): FieldNode[] {
  const fields: FieldNode[] = [];
  visit(document, { Field: (node) => void fields.push(node) });
  return fields;
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
