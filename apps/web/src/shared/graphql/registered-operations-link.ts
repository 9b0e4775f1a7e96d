import { ApolloLink } from '@apollo/client';
import { defer, mergeMap, of } from 'rxjs';

/** Loaded beside the first page: until they are there operations go by their text. */
let hashes: Readonly<Record<string, string>> = {};
void import('@tidewater/contract/operation-hashes').then(
  ({ operationHashes }) => (hashes = operationHashes),
  () => undefined,
);

/** What the server did not know: it was built with other operations than this page. */
const unknownThere = new Set<string>();

/** Sends the operations this page was built with by the hash of their text alone, others by their text. */
export const registeredOperationsLink = new ApolloLink((operation, forward) => {
  const { operationName = '' } = operation;
  const sha256Hash = hashes[operationName];
  if (sha256Hash === undefined || unknownThere.has(operationName)) return forward(operation);
  const { http } = operation.getContext();
  operation.extensions['persistedQuery'] = { version: 1, sha256Hash };
  operation.setContext({ http: { ...http, includeQuery: false, includeExtensions: true } });
  return forward(operation).pipe(
    mergeMap((answer) => {
      if (!isUnknown(answer.errors)) return of(answer);
      unknownThere.add(operationName);
      return defer(() => {
        delete operation.extensions['persistedQuery'];
        operation.setContext({ http: { ...http, includeQuery: true, includeExtensions: false } });
        return forward(operation);
      });
    }),
  );
});

function isUnknown(errors: readonly { readonly message: string }[] | undefined): boolean {
  return errors?.some(({ message }) => message === 'PersistedQueryNotFound') ?? false;
}
