import {
  getNamedType,
  isObjectType,
  isUnionType,
  type DocumentNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';

import type { RequestContext } from './context.js';
import { Problem } from './problem.js';
import { rootFields } from './root-fields.js';
import { throughLens } from './through-lens.js';

/** What says nothing of the company's business. */
const open = new Set(['me', 'clock', 'demo', '__typename', '__schema', '__type']);

/**
 * What a program's key may ask for at all. Records come through the lens, which knows its scopes; everything else a
 * person may ask for (to-dos, counts, settings) takes a key for all reading or all writing.
 * @throws Problem `FORBIDDEN`
 */
export function checkKey(
  { apiKey }: Pick<RequestContext, 'apiKey'>,
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): void {
  if (!apiKey) return;
  const isMutation = operation.operation === 'mutation';
  if (isMutation && !apiKey.mayWrite) throw new Problem('FORBIDDEN', 'This key may only read.');
  if (isMutation ? apiKey.writesAll : apiKey.readsAll) return;
  const fields = schema.getRootType(operation.operation)?.getFields() ?? {};
  for (const name of rootFields(document, operation.selectionSet)) {
    const field = fields[name];
    if (field && !open.has(name) && !isRecord(getNamedType(field.type))) {
      throw new Problem('FORBIDDEN', `The scopes of this key do not reach ${name}.`);
    }
  }
}

/** A record of the lens, a connection of such, or a result whose thing is one. */
function isRecord(type: GraphQLNamedType): boolean {
  if (isUnionType(type)) {
    return type.getTypes().every((one) => one.name === 'Refused' || isRecord(one));
  }
  if (!isObjectType(type)) return false;
  if (type.extensions[throughLens] === true) return true;
  const edges = type.getFields()['edges'];
  const edge = edges && getNamedType(edges.type);
  const node = isObjectType(edge) ? edge.getFields()['node'] : undefined;
  return node !== undefined && isRecord(getNamedType(node.type));
}
