import type { Dayjs } from 'dayjs';
import { useEffect, useState } from 'react';
import { businessClock } from './business-clock.js';

/** The business time, fresh every minute and whenever the clock is moved. */
export function useNow(): Dayjs {
  const [now, setNow] = useState(businessClock.now);
  useEffect(() => {
    const tick = () => setNow(businessClock.now());
    const timer = setInterval(tick, 60_000);
    const unsubscribe = businessClock.subscribe(tick);
    return () => {
      clearInterval(timer);
      unsubscribe();
    };
  }, []);
  return now;
}
