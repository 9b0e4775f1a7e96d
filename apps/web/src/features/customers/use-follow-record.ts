import { useApolloClient, useSubscription } from '@apollo/client/react';
import { CustomerChangedDocument } from '@tidewater/contract';
import { useCallback, useEffect, useRef } from 'react';
import { onSocketConnected } from '../../shared/graphql/client.js';

/** Reads everything shown of one customer again when the server says it changed. */
export function useFollowRecord(id: string): void {
  const client = useApolloClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const readAgain = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      void client.refetchQueries({
        include: 'active',
        onQueryUpdated: ({ variables }) => variables?.['id'] === id,
      });
    }, 250);
  }, [client, id]);
  // Shown before there was a socket: what changed in between was not heard.
  useEffect(() => onSocketConnected(readAgain), [readAgain]);
  useSubscription(CustomerChangedDocument, { variables: { id }, ignoreResults: true, onData: readAgain });
}
