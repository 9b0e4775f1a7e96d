import {
  HeaderMap,
  type ApolloServerPlugin,
  type GraphQLRequestListener,
  type GraphQLResponse,
} from '@apollo/server';

import { answerOf } from './answer-of.js';
import type { RequestContext } from './context.js';
import type { KnownDocuments } from './known-documents.js';
import { checkOperation, type Checked, type CheckOptions } from './operation-checks.js';

/** What happens around each operation that goes through Apollo: checks, idempotency, the shape of errors. */
export function requestPlugin(
  options: CheckOptions,
  known: KnownDocuments,
): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart(): Promise<GraphQLRequestListener<RequestContext>> {
      let checked: Checked | null = null;
      return {
        async didResolveOperation({ contextValue: context, document, operation, request, source }) {
          known.accept(source, document);
          if (!operation) return options.limits.countOperation(context);
          checked = await checkOperation(
            options,
            {
              text: source,
              name: request.operationName ?? null,
              document,
              operation,
              variables: request.variables ?? {},
              key: request.http?.headers.get('idempotency-key'),
            },
            context,
          );
        },
        async responseForOperation(): Promise<GraphQLResponse | null> {
          if (!checked?.kept) return null;
          return {
            http: { headers: new HeaderMap(), status: undefined },
            body: { kind: 'single', singleResult: checked.kept },
          };
        },
        async willSendResponse({ response }) {
          try {
            if (response.body.kind !== 'single') return;
            const { errors, data } = response.body.singleResult;
            if (errors) {
              const told = answerOf({ errors, data }, response.http.status);
              response.body.singleResult = told.result;
              response.http.status = told.status;
            } else {
              checked?.keep(data);
            }
          } finally {
            checked?.letGo();
          }
        },
      };
    },
  };
}
