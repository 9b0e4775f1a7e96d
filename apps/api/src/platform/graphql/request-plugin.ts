import {
  HeaderMap,
  type ApolloServerPlugin,
  type GraphQLRequestListener,
  type GraphQLResponse,
} from '@apollo/server';
import type { GraphQLFormattedError, OperationDefinitionNode } from 'graphql';

import { checkCost } from './check-cost.js';
import { checkIntrospection } from './check-introspection.js';
import { checkVariables } from './check-variables.js';
import type { RequestContext } from './context.js';
import { idempotentRequest, keepAnswer, keptAnswer, takeKey, type AnswerBody } from './idempotency.js';

export interface RequestLimits {
  /** Counts an operation of this session or address. @throws Problem `RATE_LIMITED` */
  countOperation(context: RequestContext): void;
}

/** What happens around each operation: limits that depend on its variables, idempotency, the shape of errors. */
export function requestPlugin(
  limits: RequestLimits & { readonly introspection: boolean },
): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart(): Promise<GraphQLRequestListener<RequestContext>> {
      let letGo: (() => void) | null = null;
      let kept: AnswerBody | null = null;
      return {
        async didResolveOperation({ contextValue: context, document, operation, request, schema, source }) {
          limits.countOperation(context);
          if (!operation) return;
          const given = request.variables ?? {};
          if (!limits.introspection) checkIntrospection(schema, document, given);
          checkCost(schema, document, operation, { ...given, ...checkVariables(schema, operation, given) });
          const key = request.http?.headers.get('idempotency-key');
          if (!key || !context.viewer || !isRepeatable(operation)) return;
          const name = request.operationName ?? null;
          const repeatable = idempotentRequest(key, context.viewer.id, {
            text: source,
            name,
            variables: given,
          });
          letGo = await takeKey(repeatable);
          kept = await keptAnswer(context.database, repeatable, context.viewer);
          context.idempotency = repeatable;
        },
        async responseForOperation(): Promise<GraphQLResponse | null> {
          if (!kept) return null;
          return {
            http: { headers: new HeaderMap(), status: undefined },
            body: { kind: 'single', singleResult: kept },
          };
        },
        async willSendResponse({ contextValue: context, response }) {
          try {
            if (response.body.kind !== 'single') return;
            const { singleResult: result } = response.body;
            if (result.errors) {
              response.body.singleResult = withoutPartsOf(result.errors) ?? result;
              response.http.status = statusOf(response.body.singleResult, response.http.status);
            } else if (context.idempotency && context.viewer && !kept) {
              await keepAnswer(context.database, context.idempotency, context.viewer, { data: result.data });
            }
          } finally {
            letGo?.();
          }
        },
      };
    },
  };
}

/** Signing in answers a new secret each time. */
function isRepeatable(operation: OperationDefinitionNode): boolean {
  const signsIn = operation.selectionSet.selections.some(
    (node) => 'name' in node && (node.name.value === 'signIn' || node.name.value === 'signOut'),
  );
  return operation.operation === 'mutation' && !signsIn;
}

interface Result {
  readonly data?: unknown;
  readonly errors?: readonly GraphQLFormattedError[];
}

/**
 * A field that is not allowed rejects the whole operation with nothing but its text, wherever it was found, so that
 * one that is hidden answers like one that does not exist. A bad request gets its first error only (A6).
 */
function withoutPartsOf(
  errors: readonly GraphQLFormattedError[],
): { errors: GraphQLFormattedError[] } | null {
  const notAllowed = errors.find(({ extensions }) => extensions?.['code'] === 'FIELD_NOT_ALLOWED');
  if (notAllowed)
    return { errors: [{ message: notAllowed.message, extensions: { code: 'FIELD_NOT_ALLOWED' } }] };
  const [first] = errors;
  return first && errors.every(({ path }) => path === undefined) ? { errors: [first] } : null;
}

const statuses: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  CONFLICT: 409,
  RATE_LIMITED: 429,
  INTERNAL: 500,
};

/** For what was refused before anything ran; an answer with data is 200 whatever part of it failed. */
function statusOf({ data, errors }: Result, apollos: number | undefined): number | undefined {
  if (data !== undefined) return apollos;
  const ours = statuses[String(errors?.[0]?.extensions?.['code'])];
  return ours ?? (apollos !== undefined && apollos >= 400 && apollos < 500 ? apollos : 400);
}
