import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import { execute, GraphQLError, type DocumentNode, type ExecutionResult, type GraphQLSchema } from 'graphql';

import type { RequestContext } from './context.js';

interface Operation {
  readonly document: DocumentNode;
  readonly operationName: string | null;
  readonly variables: Record<string, unknown>;
  readonly context: RequestContext;
}

type Compiled = CompiledQuery | 'seen once' | 'not compilable';

/**
 * Executes operations, compiled to JavaScript from the second time on; a query sent once is not worth compiling.
 * What has been compiled hangs on the parsed document and goes when Apollo's bounded document store drops that.
 */
export function compiledExecutor(schema: GraphQLSchema) {
  const compiled = new WeakMap<DocumentNode, Map<string | null, Compiled>>();

  return async ({ document, operationName, variables, context }: Operation): Promise<ExecutionResult> => {
    const known = compiled.get(document) ?? new Map<string | null, Compiled>();
    compiled.set(document, known);
    const before = known.get(operationName);
    if (before === undefined) known.set(operationName, 'seen once');
    if (before === 'seen once') known.set(operationName, compile(schema, document, operationName));
    const now = known.get(operationName);
    if (typeof now !== 'object') {
      const plain = { schema, document, operationName, variableValues: variables, contextValue: context };
      return await execute(plain);
    }
    const result = await now.query(undefined, context, variables);
    return result.errors ? { ...result, errors: result.errors.map(toGraphqlError) } : result;
  };
}

function compile(schema: GraphQLSchema, document: DocumentNode, operationName: string | null): Compiled {
  const result = compileQuery(schema, document, operationName ?? undefined, {
    disablingCapturingStackErrors: true,
  });
  return isCompiledQuery(result) ? result : 'not compilable';
}

/** The compiler has an error class of its own, without the extensions Apollo expects. */
function toGraphqlError(error: GraphQLError): GraphQLError {
  const { message, path, originalError, extensions } = error;
  return new GraphQLError(message, { path, originalError, extensions });
}
