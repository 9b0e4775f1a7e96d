import {
  getNamedType,
  GraphQLError,
  isNonNullType,
  isObjectType,
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';

import type { RequestContext } from '../platform/graphql/context.js';
import { askAsText, JsonText } from '../platform/graphql/json-text.js';
import type { ExecuteAsText } from '../platform/graphql/known-operations.js';
import { CannotWrite } from './as-text.js';
import { declaredViews } from './declare.js';
import { fieldsIn } from './selection.js';

/**
 * Executes queries that ask the lens alone: their root fields answer with JSON text, which goes to the client as it
 * is. Answers null for every other operation, which is then executed in the usual way. Queries change nothing, so one
 * that turns out not to be of this kind while it runs may simply run again.
 */
export function textExecutor(schema: GraphQLSchema): ExecuteAsText {
  const query = schema.getQueryType();
  const lensed = new Set(Object.values(query?.getFields() ?? {}).filter(({ type }) => isOfRecords(type)));
  const fragmentsOf = new WeakMap<DocumentNode, Record<string, FragmentDefinitionNode>>();
  const notPlain = new WeakSet<OperationDefinitionNode>();

  return async ({ document, operation, variables, context }) => {
    if (!query || operation.operation !== OperationTypeNode.QUERY || notPlain.has(operation)) return null;
    const fragments = fragmentsOf.get(document) ?? fragmentsIn(document);
    fragmentsOf.set(document, fragments);
    const asking = { schema, fragments, variableValues: variables, operation, parentType: query };
    const roots: Root[] = [];
    for (const asked of fieldsIn(asking, query, [operation.selectionSet])) {
      const field = query.getFields()[asked.name];
      if (!field || !lensed.has(field)) return null;
      roots.push({ ...asked, field });
    }
    const answers = await Promise.all(roots.map(async (root) => await answerOf(root, asking, context)));
    if (answers.includes('not plain')) notPlain.add(operation);
    return assemble(roots, answers);
  };
}

interface Root {
  readonly responseName: string;
  readonly args: Record<string, unknown>;
  readonly nodes: readonly FieldNode[];
  readonly field: GraphQLField<unknown, unknown>;
}

interface Asking {
  readonly schema: GraphQLSchema;
  readonly fragments: Record<string, FragmentDefinitionNode>;
  readonly variableValues: Record<string, unknown>;
  readonly operation: OperationDefinitionNode;
  readonly parentType: GraphQLObjectType;
}

type Answer = { readonly text: string } | GraphQLError | 'not plain' | 'not writable';

async function answerOf(
  { responseName, args, nodes, field }: Root,
  asking: Asking,
  context: RequestContext,
): Promise<Answer> {
  const info = askAsText({
    ...asking,
    fieldName: field.name,
    fieldNodes: nodes,
    returnType: field.type,
    path: { prev: undefined, key: responseName, typename: asking.parentType.name },
    rootValue: undefined,
  });
  try {
    const answer: unknown = await field.resolve?.(undefined, args, context, info);
    if (answer instanceof JsonText) return { text: answer.text };
    if (answer === null && !isNonNullType(field.type)) return { text: 'null' };
    return 'not plain';
  } catch (error) {
    if (error instanceof CannotWrite) return 'not writable';
    const { message, extensions = {} } = error instanceof GraphQLError ? error : { message: String(error) };
    const originalError = error instanceof Error ? error : undefined;
    return new GraphQLError(message, { path: [responseName], originalError, extensions });
  }
}

/** Null where the operation has to be executed in the usual way after all. */
function assemble(roots: readonly Root[], answers: readonly Answer[]): Awaited<ReturnType<ExecuteAsText>> {
  const errors: GraphQLError[] = [];
  const texts: string[] = [];
  let isNull = false;
  for (const [index, answer] of answers.entries()) {
    if (typeof answer === 'string') return null;
    const { responseName = '', field } = roots[index] ?? {};
    if (answer instanceof GraphQLError) {
      errors.push(answer);
      isNull ||= field !== undefined && isNonNullType(field.type);
    }
    texts.push(`${JSON.stringify(responseName)}:${answer instanceof GraphQLError ? 'null' : answer.text}`);
  }
  const data = `{${texts.join(',')}}`;
  if (errors.length === 0) return { data };
  return { data: isNull ? null : JSON.parse(data), errors };
}

/** Whether values of a type are records or pages of them, which the lens answers. */
function isOfRecords(type: GraphQLOutputType): boolean {
  const named = getNamedType(type);
  if (!isObjectType(named)) return false;
  const records = new Set(Array.from(declaredViews().keys(), ({ name }) => name));
  if (records.has(named.name)) return true;
  const edge = getNamedType(named.getFields()['edges']?.type);
  const node = isObjectType(edge) ? getNamedType(edge.getFields()['node']?.type) : undefined;
  return node !== undefined && records.has(node.name);
}

function fragmentsIn(document: DocumentNode): Record<string, FragmentDefinitionNode> {
  return Object.fromEntries(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  );
}
