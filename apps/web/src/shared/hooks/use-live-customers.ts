import { useApolloClient, useSubscription } from '@apollo/client/react';
import { CustomerAgainDocument, CustomerChangedDocument } from '@tidewater/contract';
import { useCallback, useEffect, useRef, useState } from 'react';
import { onSocketConnected } from '../graphql/client.js';
import type { Pages } from '../graphql/use-pages.js';

const gatherFor = 400;
const atMostAtOnce = 20;

/**
 * Keeps the rows of a list true while others work: reads again those that changed, and answers the ids of those
 * that went out of sight. `onChanged` is told after a burst, for counts.
 */
export function useLiveCustomers(
  { rows, refresh }: Pick<Pages<{ id: string }>, 'rows' | 'refresh'>,
  onChanged: () => void,
): ReadonlySet<string> {
  const client = useApolloClient();
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const shown = useRef<ReadonlySet<string>>(new Set());
  const told = useRef(onChanged);
  const waiting = useRef(new Set<string>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    shown.current = new Set(rows.map(({ id }) => id));
    told.current = onChanged;
  });
  useEffect(() => () => clearTimeout(timer.current), []);
  const readAgain = useCallback(async () => {
    const mine = [...waiting.current].filter((id) => shown.current.has(id)).slice(0, atMostAtOnce);
    waiting.current.clear();
    told.current();
    await Promise.all(
      mine.map(async (id) => {
        const { data } = await client.query({
          query: CustomerAgainDocument,
          variables: { id },
          fetchPolicy: 'network-only',
        });
        if (data?.customer === null) setGone((before) => new Set(before).add(id));
      }),
    ).catch(() => undefined);
  }, [client]);
  // Shown before there was a socket: what changed in between was not heard.
  useEffect(() => onSocketConnected(() => shown.current.size > 0 && refresh()), [refresh]);
  useSubscription(CustomerChangedDocument, {
    ignoreResults: true,
    onData: ({ data }) => {
      const id = data.data?.customerChanged.id;
      if (id === undefined) return;
      waiting.current.add(id);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void readAgain(), gatherFor);
    },
  });
  return gone;
}
