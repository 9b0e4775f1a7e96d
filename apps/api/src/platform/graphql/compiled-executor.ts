import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import {
  execute,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  GraphQLScalarType,
  Kind,
  specifiedScalarTypes,
  visit,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  type NamedTypeNode,
  type TypeNode,
  type VariableDefinitionNode,
} from 'graphql';

import type { RequestContext } from './context.js';

interface Operation {
  readonly document: DocumentNode;
  readonly name: string | null;
  readonly variables: Record<string, unknown>;
  /** The same as the schema wants them, where that has been found out already. */
  readonly coerced?: Record<string, unknown>;
  readonly context: RequestContext;
}

interface Compiled {
  readonly run: CompiledQuery['query'];
  readonly variables: readonly VariableDefinitionNode[];
}
type Known = Compiled | 'seen once' | 'not compilable';

/**
 * Executes operations, compiled to JavaScript from the second time on; a query sent once is not worth compiling.
 * What has been compiled hangs on the parsed document and goes when Apollo's bounded document store drops that.
 */
export function compiledExecutor(schema: GraphQLSchema) {
  const compiled = new WeakMap<DocumentNode, Map<string | null, Known>>();
  const trusting = withCoercedVariables(schema);

  return async (asked: Operation): Promise<ExecutionResult> => {
    const { document, name, variables, context } = asked;
    const known = compiled.get(document) ?? new Map<string | null, Known>();
    compiled.set(document, known);
    const before = known.get(name);
    if (before === undefined) known.set(name, 'seen once');
    if (before === 'seen once') known.set(name, compile(trusting, document, name));
    const now = known.get(name);
    if (typeof now !== 'object') {
      const plain = {
        schema,
        document,
        operationName: name,
        variableValues: variables,
        contextValue: context,
      };
      return await execute(plain);
    }
    const given = asked.coerced
      ? { coerced: asked.coerced }
      : getVariableValues(schema, now.variables, variables, { maxErrors: 1 });
    if (given.errors) return { errors: given.errors };
    const result = await now.run(undefined, context, given.coerced);
    return result.errors ? { ...result, errors: result.errors.map(toGraphqlError) } : result;
  };
}

/** Takes whatever it is given: the values have been coerced to the real types already. */
const coercedValue = new GraphQLScalarType({ name: 'CoercedValue' });

/**
 * The schema as the compiler sees it. The code it would write for coercing variables unrolls input types that contain
 * themselves (`and`, `or`, `not` of a filter) many levels deep: seconds of work and hundreds of megabytes a document.
 */
function withCoercedVariables(schema: GraphQLSchema): GraphQLSchema {
  const getType: GraphQLSchema['getType'] = (name) =>
    name === coercedValue.name ? coercedValue : schema.getType(name);
  const seen: GraphQLSchema = Object.create(schema);
  return Object.assign(seen, { getType });
}

function compile(schema: GraphQLSchema, document: DocumentNode, operationName: string | null): Known {
  const result = compileQuery(schema, coerced(document), operationName ?? undefined, {
    disablingCapturingStackErrors: true,
  });
  const operation = getOperationAST(document, operationName);
  if (!isCompiledQuery(result) || !operation) return 'not compilable';
  return { run: result.query, variables: operation.variableDefinitions ?? [] };
}

/** The document with variables that need no coercion any more; the plain scalars may be coerced twice. */
function coerced(document: DocumentNode): DocumentNode {
  const type: NamedTypeNode = {
    kind: Kind.NAMED_TYPE,
    name: { kind: Kind.NAME, value: coercedValue.name },
  };
  return visit(document, {
    VariableDefinition: (node) =>
      isPlain(node.type) ? undefined : { ...node, type, defaultValue: undefined },
  });
}

function isPlain(type: TypeNode): boolean {
  const named = type.kind === Kind.NON_NULL_TYPE ? type.type : type;
  return named.kind === Kind.NAMED_TYPE && specifiedScalarTypes.some(({ name }) => name === named.name.value);
}

/** The compiler has an error class of its own, without the extensions Apollo expects. */
function toGraphqlError(error: GraphQLError): GraphQLError {
  const { message, path, originalError, extensions } = error;
  return new GraphQLError(message, { path, originalError, extensions });
}
