import { useQuery } from '@apollo/client/react';
import { TerritoryRedrawProgressDocument, type TerritoryRedrawPartsFragment } from '@tidewater/contract';
import { usePolling } from '../../shared/graphql/use-polling.js';

const every = 500;

/** A preview as it stands, asked for again until it is counted whole; `redraw` is null once it has been forgotten. */
export function useFollowRedraw(looked: TerritoryRedrawPartsFragment) {
  const { data, error, refetch, ...query } = useQuery(TerritoryRedrawProgressDocument, {
    variables: { id: looked.id },
    skip: looked.isCounted,
    fetchPolicy: 'network-only',
  });
  const redraw = data === undefined ? looked : data.territoryRedraw;
  usePolling(query, redraw === null || redraw.isCounted ? null : every);
  return { redraw, error, refetch };
}
