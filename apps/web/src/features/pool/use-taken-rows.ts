import { useQuery } from '@apollo/client/react';
import { PoolStillDocument, type PoolListQueryVariables } from '@tidewater/contract';
import { useMemo } from 'react';

const askEvery = 8000;
const atMost = 200;

/**
 * The rows on the page that somebody has taken meanwhile. Taking one puts it out of sight, and of what is out of
 * sight nobody is told (L24); so the page asks now and then which of its rows are still in its list.
 */
export function useTakenRows(ids: readonly string[], variables: PoolListQueryVariables): ReadonlySet<string> {
  const watched = Math.min(atMost, ids.length);
  const { data } = useQuery(PoolStillDocument, {
    variables: { filter: variables.filter, orderBy: variables.orderBy, first: Math.max(1, watched) },
    skip: watched === 0,
    // Not the cache's business: the list there is longer than this answer.
    fetchPolicy: 'no-cache',
    pollInterval: askEvery,
    skipPollAttempt: () => document.hidden,
  });
  return useMemo(() => {
    if (!data) return new Set();
    const still = new Set(data.customers.edges.map((edge) => edge.node.id));
    const compared = ids.slice(0, watched);
    // New rows push the last ones out of the answer; what stands before one that is there was not pushed.
    const last = data.customers.pageInfo.hasNextPage
      ? compared.findLastIndex((id) => still.has(id))
      : compared.length;
    return new Set(compared.slice(0, Math.max(0, last)).filter((id) => !still.has(id)));
  }, [data, ids, watched]);
}
