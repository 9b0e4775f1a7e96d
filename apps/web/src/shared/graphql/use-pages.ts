import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useCallback, useMemo, useRef } from 'react';
import { useNavigationType } from 'react-router';
import type { Trouble } from './describe-error.js';
import { describeError } from './describe-error.js';

interface Connection<TNode> {
  totalCount?: { value: number; capped: boolean };
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  edges: { node: TNode }[];
}

export interface Pages<TNode> {
  rows: TNode[];
  total: { value: number; capped: boolean } | undefined;
  loading: boolean;
  /** Set when nothing could be read; what was read before stays. */
  trouble: Trouble | undefined;
  hasMore: boolean;
  loadMore: () => void;
  refresh: () => void;
}

/**
 * A list read page by page along its cursor. Coming back to a page shows what was loaded before, in the same
 * length, so that the place and the scroll are found again; going there anew asks the server.
 */
export function usePages<TData, TVariables extends OperationVariables, TNode>(
  query: TypedDocumentNode<TData, TVariables>,
  variables: NoInfer<TVariables>,
  pick: (data: TData) => Connection<TNode>,
  { skip = false }: { skip?: boolean } = {},
): Pages<TNode> {
  const cameBack = useNavigationType() === 'POP';
  const result = useQuery<TData, OperationVariables>(query, {
    variables,
    skip,
    fetchPolicy: cameBack ? 'cache-first' : 'cache-and-network',
    nextFetchPolicy: 'cache-first',
    notifyOnNetworkStatusChange: true,
  });
  const shown = result.data ?? result.previousData;
  const connection = shown === undefined ? undefined : pick(shown);
  const rows = useMemo(() => connection?.edges.map((edge) => edge.node) ?? [], [connection]);
  const asking = useRef<string | null>(null);
  const { fetchMore, refetch } = result;
  const endCursor = connection?.pageInfo.endCursor ?? null;
  const hasMore = connection?.pageInfo.hasNextPage ?? false;
  const loadMore = useCallback(() => {
    if (!hasMore || endCursor === null || asking.current === endCursor) return;
    asking.current = endCursor;
    fetchMore({ variables: { after: endCursor } })
      .catch(() => undefined)
      .finally(() => {
        asking.current = null;
      });
  }, [fetchMore, endCursor, hasMore]);
  const refresh = useCallback(() => void refetch().catch(() => undefined), [refetch]);
  return {
    rows,
    total: connection?.totalCount,
    loading: result.loading,
    trouble: result.error && !connection ? describeError(result.error) : undefined,
    hasMore,
    loadMore,
    refresh,
  };
}
