import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { HeaderMap, type HTTPGraphQLResponse } from '@apollo/server';

import type { RequestContext } from '../graphql/context.js';
import type { GraphqlServer } from '../graphql/graphql-server.js';
import { answerJson, answerText, errorBody } from './answer-json.js';
import { originOf } from './arrival.js';
import type { Gate } from './gate.js';
import { bringsJson, jsonBody, UnreadableBody } from './json-body.js';
import { createRequestContext, type ContextOptions } from './request-context.js';

interface GraphqlRequestsOptions extends ContextOptions {
  readonly graphql: GraphqlServer;
  readonly letsIn: Gate;
}

type Exchange = Parameters<RequestListener>;

/**
 * Takes the requests that bring an operation as JSON, straight from Node's server. An operation whose document has
 * been accepted before is answered at once; whatever else it is goes through Apollo, which says what is wrong with it
 * or accepts it for the next time. Answers whether it takes the request.
 */
export function graphqlRequests(options: GraphqlRequestsOptions) {
  return (request: IncomingMessage, response: ServerResponse): boolean => {
    const type = answerType(request.headers.accept);
    if (request.method !== 'POST' || request.url !== '/graphql' || type === null || !bringsJson(request)) {
      return false;
    }
    if (options.letsIn(request, response)) {
      answer(options, [request, response], type).catch(() => response.destroy());
    }
    return true;
  };
}

async function answer(
  options: GraphqlRequestsOptions,
  [request, response]: Exchange,
  type: string,
): Promise<void> {
  const { graphql } = options;
  try {
    const body = await jsonBody(request);
    const context = await createRequestContext(options, {
      headers: request.headers,
      origin: originOf(request),
      setCookie: (line) => response.appendHeader('Set-Cookie', line),
    });
    const key = request.headers['idempotency-key'];
    const known = await graphql.answerKnown(body, typeof key === 'string' ? key : undefined, context);
    if (known) answerText(response, known.status, type, known.body);
    else await answerByApollo(graphql, [request, response], body, context);
  } catch (error) {
    if (error instanceof UnreadableBody) {
      answerJson(response, error.status, errorBody('BAD_USER_INPUT', error.message));
    } else {
      const { status, body } = graphql.describeFault(error, originOf(request).traceId);
      answerText(response, status, type, body);
    }
  }
}

async function answerByApollo(
  { apollo }: GraphqlServer,
  [request, response]: Exchange,
  body: unknown,
  context: RequestContext,
): Promise<void> {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const found: HTTPGraphQLResponse = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: 'POST', headers, search: '', body },
    context: async () => context,
  });
  for (const [name, value] of found.headers) response.setHeader(name, value);
  if (found.body.kind !== 'complete') throw new Error('Answers in parts are not offered');
  const type = found.headers.get('content-type') ?? plainJson;
  answerText(response, found.status ?? 200, type, found.body.string);
}

const plainJson = 'application/json; charset=utf-8';
const graphqlJson = 'application/graphql-response+json; charset=utf-8';

/** What nearly everybody accepts; Apollo negotiates the rest. */
const answerTypes: ReadonlyMap<string, string> = new Map([
  ['*/*', plainJson],
  ['application/json', plainJson],
  ['application/json; charset=utf-8', plainJson],
  ['application/graphql-response+json', graphqlJson],
  ['application/graphql-response+json,application/json;q=0.9', graphqlJson],
]);

function answerType(accept: string | undefined): string | null {
  return accept === undefined ? plainJson : (answerTypes.get(accept) ?? null);
}
