import {
  getOperationAST,
  GraphQLError,
  parse,
  specifiedRules,
  validate,
  type ExecutionArgs,
  type GraphQLSchema,
} from 'graphql';

import { checkCost } from './check-cost.js';
import { checkKey } from './check-key.js';
import { checkVariables } from './check-variables.js';
import type { RequestContext } from './context.js';
import { documentLimits, documentRules } from './document-rules.js';
import { Problem } from './problem.js';

interface Asked {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Record<string, unknown> | null | undefined;
}

/** Only subscriptions go over the socket, under the same limits as what goes over HTTP. */
export function checkSubscription(
  schema: GraphQLSchema,
  { query, operationName, variables }: Asked,
  context: RequestContext,
): ExecutionArgs | GraphQLError[] {
  try {
    const document = parse(query, { maxTokens: documentLimits.tokens });
    const errors = validate(schema, document, [...specifiedRules, ...documentRules], { maxErrors: 1 });
    if (errors[0]) return [badInput(errors[0].message)];
    const operation = getOperationAST(document, operationName);
    if (operation?.operation !== 'subscription') return [badInput('Only subscriptions are answered here.')];
    checkKey(context, schema, document, operation);
    const variableValues = variables ?? {};
    checkCost(schema, document, operation, {
      ...variableValues,
      ...checkVariables(schema, operation, variableValues),
    });
    return { schema, document, operationName: operationName ?? null, variableValues, contextValue: context };
  } catch (error) {
    if (error instanceof Problem) return [error];
    if (error instanceof GraphQLError) return [badInput(error.message)];
    throw error;
  }
}

function badInput(message: string): GraphQLError {
  return new Problem('BAD_USER_INPUT', message.replace(/ ?Did you mean [^]*$/, ''));
}
