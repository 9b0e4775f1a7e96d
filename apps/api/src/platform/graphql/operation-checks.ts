import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';

import { checkCost } from './check-cost.js';
import { checkKey } from './check-key.js';
import { checkIntrospection } from './check-introspection.js';
import { checkVariables } from './check-variables.js';
import type { RequestContext } from './context.js';
import { idempotentRequest, keepAnswer, keptAnswer, takeKey, type AnswerBody } from './idempotency.js';
import { mustOnlyLook } from './only-looking.js';
import { isRepeatable } from './repeatable.js';

export interface RequestLimits {
  /** Counts an operation of this session or address. @throws Problem `RATE_LIMITED` */
  countOperation(context: RequestContext): void;
}

export interface CheckOptions {
  readonly schema: GraphQLSchema;
  readonly introspection: boolean;
  readonly limits: RequestLimits;
}

/** One valid operation as it is asked for. */
export interface Asked {
  readonly text: string;
  readonly name: string | null;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The header `Idempotency-Key`. */
  readonly key: string | undefined;
}

/** What is known of an operation once it may run. */
export interface Checked {
  /** Values of the variables as the schema wants them. */
  readonly variables: Record<string, unknown>;
  /** The answer given under this key before; then nothing runs. */
  readonly kept: AnswerBody | null;
  /** Keeps the answer for repetitions, where there is a key; whoever asked does not wait for that. */
  keep(data: AnswerBody['data']): void;
  /** To be called when all is done, whatever came of it. */
  letGo(): void;
}

/**
 * Everything that stands between a valid operation and its resolvers, however it arrived: the ceiling on operations,
 * introspection, values of variables, cost and `Idempotency-Key`.
 * @throws Problem
 */
export async function checkOperation(
  { schema, introspection, limits }: CheckOptions,
  asked: Asked,
  context: RequestContext,
): Promise<Checked> {
  const { document, operation, variables: given } = asked;
  limits.countOperation(context);
  checkKey(context, schema, document, operation);
  if (context.viewer?.seenBy) mustOnlyLook(operation);
  if (!introspection) checkIntrospection(schema, document, given);
  const variables = checkVariables(schema, operation, given);
  checkCost(schema, document, operation, { ...given, ...variables });
  const { viewer } = context;
  if (!asked.key || !viewer || !isRepeatable(schema, document, operation)) {
    return { variables, kept: null, keep: () => undefined, letGo: () => undefined };
  }
  const repeatable = idempotentRequest(asked.key, viewer.id, {
    text: asked.text,
    name: asked.name,
    variables: given,
  });
  const letGo = await takeKey(repeatable);
  try {
    const kept = await keptAnswer(context.database, repeatable, viewer);
    context.idempotency = repeatable;
    let keeping = Promise.resolve();
    return {
      variables,
      kept,
      keep: (data) => {
        if (!kept) keeping = keepAnswer(context.database, repeatable, viewer, { data });
      },
      // Without a kept answer a repetition reads it afresh.
      letGo: () => void keeping.catch(() => undefined).then(letGo),
    };
  } catch (error) {
    letGo();
    throw error;
  }
}
