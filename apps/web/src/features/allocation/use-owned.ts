import { useApolloClient } from '@apollo/client/react';
import { HandoverCustomersDocument, type HandoverCustomerPartsFragment } from '@tidewater/contract';
import { useCallback, useEffect, useState } from 'react';
import { describeError, type Trouble } from '../../shared/graphql/describe-error.js';

export interface Owned {
  customers: HandoverCustomerPartsFragment[];
  loading: boolean;
  trouble: Trouble | undefined;
  refresh: () => void;
}

/** Everything a person owns, read page by page to the end: a handover is about all of it. */
export function useOwned(userId: string | undefined): Owned {
  const client = useApolloClient();
  const [turn, setTurn] = useState(0);
  const [owned, setOwned] = useState<Omit<Owned, 'refresh'> & { of: string | undefined }>({
    of: undefined,
    customers: [],
    loading: false,
    trouble: undefined,
  });
  useEffect(() => {
    if (userId === undefined) return undefined;
    let stopped = false;
    const read = async () => {
      const customers: HandoverCustomerPartsFragment[] = [];
      let after: string | null = null;
      for (;;) {
        const { data }: { data?: Awaited<ReturnType<typeof ask>>['data'] } = await ask(after);
        if (stopped) return;
        const page = data?.customers;
        customers.push(...(page?.edges.map((edge) => edge.node) ?? []));
        after = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
        setOwned({ of: userId, customers: [...customers], loading: after !== null, trouble: undefined });
        if (after === null) return;
      }
    };
    const ask = (after: string | null) =>
      client.query({
        query: HandoverCustomersDocument,
        variables: { filter: { ownerId: { eq: userId } }, after },
        fetchPolicy: 'no-cache',
      });
    read().catch((error: unknown) => {
      if (!stopped) setOwned({ of: userId, customers: [], loading: false, trouble: describeError(error) });
    });
    return () => {
      stopped = true;
    };
    // Another turn asks the same once more.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [client, userId, turn]);
  const refresh = useCallback(() => setTurn((before) => before + 1), []);
  const { of, ...rest } = owned;
  return of === userId
    ? { ...rest, refresh }
    : { customers: [], loading: userId !== undefined, trouble: undefined, refresh };
}
