import { ApolloLink } from '@apollo/client';
import { tap } from 'rxjs';
import { isMutation } from './operation-kind.js';
import { randomId } from './random-id.js';

/**
 * Sends every mutation but signing in under a key. An answer, good or bad, ends the key; a lost connection
 * does not, so that pressing the button again repeats the same request instead of doing the deed twice.
 */
const openKeys = new Map<string, string>();

export const idempotencyLink = new ApolloLink((operation, forward) => {
  if (!isMutation(operation.query) || operation.operationName?.endsWith('SignIn')) return forward(operation);
  const signature = `${operation.operationName} ${JSON.stringify(operation.variables)}`;
  const key = openKeys.get(signature) ?? randomId();
  openKeys.set(signature, key);
  operation.setContext(({ headers }) => ({ headers: { ...headers, 'idempotency-key': key } }));
  return forward(operation).pipe(tap({ next: () => openKeys.delete(signature) }));
});
