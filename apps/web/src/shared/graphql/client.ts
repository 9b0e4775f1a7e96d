import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { SetContextLink } from '@apollo/client/link/context';
import { ErrorLink } from '@apollo/client/link/error';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { createClient as createSocket } from 'graphql-ws';
import { cachePolicies } from './cache-policies.js';
import { connectivity } from './connectivity.js';
import { idempotencyLink } from './idempotency-link.js';
import { isSubscription } from './operation-kind.js';
import { registeredOperationsLink } from './registered-operations-link.js';
import { session } from './session.js';
import { i18n } from '../i18n/i18n.js';

const socket = createSocket({
  url: () => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`,
  lazy: true,
  retryAttempts: Infinity,
  shouldRetry: () => true,
  retryWait: (retries) => new Promise((done) => setTimeout(done, Math.min(1000 * 2 ** retries, 15_000))),
});

const headersLink = new SetContextLink((context) => ({
  ...context,
  headers: { ...context['headers'], 'accept-language': i18n.language },
}));

const troubleLink = new ErrorLink(({ error }) => {
  if (CombinedGraphQLErrors.is(error)) {
    if (error.errors.some((one) => one.extensions?.['code'] === 'UNAUTHENTICATED')) session.expired();
  } else if (isUnreachable(error)) {
    connectivity.report('lost');
  }
});

const httpLink = new HttpLink({ uri: '/graphql', credentials: 'same-origin' });

export const apollo = new ApolloClient({
  link: ApolloLink.split(
    ({ query }) => isSubscription(query),
    new GraphQLWsLink(socket),
    ApolloLink.from([headersLink, idempotencyLink, troubleLink, registeredOperationsLink, httpLink]),
  ),
  cache: new InMemoryCache(cachePolicies),
});

/** After signing in or out: nothing of the former person stays in memory, the socket introduces itself anew. */
export async function forgetEverything(): Promise<void> {
  socket.terminate();
  await apollo.clearStore();
}

/** Calls back whenever the socket is connected. */
export function onSocketConnected(listener: () => void): () => void {
  return socket.on('connected', listener);
}

/** Calls back whenever the socket is connected again after a break: what happened meanwhile was not heard. */
export function onSocketReconnected(listener: () => void): () => void {
  let connectedBefore = false;
  return socket.on('connected', () => {
    if (connectedBefore) listener();
    connectedBefore = true;
  });
}

const gatewayFaults = new Set([502, 503, 504]);

// Vite's proxy answers 500 without a body of ours when nothing listens behind it.
function isUnreachable(error: unknown): boolean {
  if (ServerError.is(error)) return gatewayFaults.has(error.statusCode) || error.bodyText === '';
  return error instanceof TypeError;
}
