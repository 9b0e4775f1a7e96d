import { useApolloClient, useQuery } from '@apollo/client/react';
import { DemoClockDocument } from '@tidewater/contract';
import { useEffect, useRef } from 'react';
import { businessClock } from '../../shared/hooks/business-clock.js';
import { forgetDated } from './forget-dated.js';

const askEvery = 1000;
/** An answer is on its way for a moment; a clock that was moved is ahead by far more. */
const tolerance = 5000;

/** In a demo anybody may move the clock: every open window follows within two seconds, days, lists and all. */
export function useFollowClock(): void {
  const client = useApolloClient();
  // How far ahead what is shown was read. The clock itself may be set meanwhile by any other answer that tells it.
  const ahead = useRef(businessClock.ahead());
  const behind = useRef(false);
  const { data } = useQuery(DemoClockDocument, {
    fetchPolicy: 'no-cache',
    pollInterval: askEvery,
    skipPollAttempt: () => document.hidden,
  });
  const clock = data?.clock;
  useEffect(() => {
    if (!clock) return;
    const now = businessClock.ahead(clock);
    if (Math.abs(now - ahead.current) > tolerance) {
      businessClock.set(clock);
      ahead.current = now;
      behind.current = true;
      return;
    }
    // While it is still moving, day by day, what is read would be out of date at once.
    if (!behind.current) return;
    behind.current = false;
    forgetDated(client);
    void client.refetchQueries({ include: 'active' }).catch(() => undefined);
  }, [client, clock]);
}
