import { GraphQLError, type DocumentNode, type OperationDefinitionNode } from 'graphql';

import { answerOf } from './answer-of.js';
import type { compiledExecutor } from './compiled-executor.js';
import type { RequestContext } from './context.js';
import type { formatErrorsFor } from './format-error.js';
import type { KnownDocuments, KnownOperation } from './known-documents.js';
import { checkOperation, type CheckOptions } from './operation-checks.js';

interface Parts {
  readonly known: KnownDocuments;
  readonly checks: CheckOptions;
  readonly execute: ReturnType<typeof compiledExecutor>;
  readonly executeAsText: ExecuteAsText;
  readonly formatError: ReturnType<typeof formatErrorsFor>;
}

/** Answers an operation with its data as JSON text; null for one that has to be executed in the usual way. */
export type ExecuteAsText = (asked: {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** As the schema wants them. */
  readonly variables: Record<string, unknown>;
  readonly context: RequestContext;
}) => Promise<
  | { readonly data: string; readonly errors?: undefined }
  | { readonly data: Record<string, unknown> | null; readonly errors: readonly GraphQLError[] }
  | null
>;

/** An answer as it goes over the wire. */
export interface WrittenAnswer {
  readonly status: number;
  readonly body: string;
}

/**
 * Answers operations of known documents without Apollo, whose pipeline costs several times what such a request needs
 * (docs/adr/0010). The checks, the executor and the wording of errors are the same.
 */
export function knownOperations({ known, checks, execute, executeAsText, formatError }: Parts) {
  const describe = (
    traceId: string,
    errors: readonly unknown[],
    data?: Record<string, unknown> | null,
  ): WrittenAnswer => {
    const described = errors.map((error) => formatError(describedBy(error), error, traceId));
    const told = answerOf({ errors: described, data }, undefined);
    return { status: told.status ?? 200, body: `${JSON.stringify(told.result)}\n` };
  };

  async function run(
    operation: KnownOperation,
    variables: Record<string, unknown>,
    key: string | undefined,
    context: RequestContext,
  ): Promise<WrittenAnswer> {
    const checked = await checkOperation(checks, { ...operation, variables, key }, context);
    try {
      if (checked.kept) return { status: 200, body: `${JSON.stringify(checked.kept)}\n` };
      const { document, operation: definition } = operation;
      const asText = await executeAsText({
        document,
        operation: definition,
        variables: checked.variables,
        context,
      });
      if (asText) {
        return asText.errors
          ? describe(context.traceId, asText.errors, asText.data)
          : { status: 200, body: `{"data":${asText.data}}\n` };
      }
      const name = definition.name?.value ?? null;
      const asked = { document, name, variables, coerced: checked.variables, context };
      const { data, errors } = await execute(asked);
      if (errors) return describe(context.traceId, errors, data);
      checked.keep(data);
      return { status: 200, body: `${JSON.stringify({ data })}\n` };
    } finally {
      checked.letGo();
    }
  }

  return {
    async answerKnown(
      body: unknown,
      key: string | undefined,
      context: RequestContext,
    ): Promise<WrittenAnswer | null> {
      const asked = readAsked(body, known);
      const operation = asked && known.find(asked.text, asked.name);
      if (!operation) return null;
      try {
        return await run(operation, asked.variables, key, context);
      } catch (error) {
        return describe(context.traceId, [error]);
      }
    },
    describeFault: (error: unknown, traceId: string): WrittenAnswer => describe(traceId, [error]),
  };
}

interface Asked {
  readonly text: string;
  readonly name: string | null;
  readonly variables: Record<string, unknown>;
}

/** What a body asks for, when it is of the usual shape; Apollo words what is wrong with any other. */
function readAsked(body: unknown, known: KnownDocuments): Asked | null {
  if (!isObject(body)) return null;
  const { query, operationName: name = null, variables, extensions } = body;
  if (name !== null && typeof name !== 'string') return null;
  if (!isObject(variables ?? {}) || !isObject(extensions ?? {})) return null;
  const hash = isObject(extensions) ? hashIn(extensions) : null;
  const text = hash === null ? query : query === undefined ? known.textOf(hash) : undefined;
  return typeof text === 'string' ? { text, name, variables: isObject(variables) ? variables : {} } : null;
}

/** The hash of a registered operation; null where nothing of the kind is said. */
function hashIn({ persistedQuery }: Record<string, unknown>): string | null {
  if (persistedQuery === undefined) return null;
  const isUsual = isObject(persistedQuery) && persistedQuery['version'] === 1;
  return isUsual ? String(persistedQuery['sha256Hash']) : '';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An error as Apollo hands it to `formatError`. */
function describedBy(error: unknown) {
  const located =
    error instanceof GraphQLError
      ? error
      : new GraphQLError(error instanceof Error ? error.message : String(error), {
          originalError: error instanceof Error ? error : undefined,
        });
  const code = located.extensions['code'] ?? 'INTERNAL_SERVER_ERROR';
  return { ...located.toJSON(), extensions: { ...located.extensions, code } };
}
