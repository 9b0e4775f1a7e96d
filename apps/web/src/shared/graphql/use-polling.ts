import type { OperationVariables } from '@apollo/client';
import type { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';

type Polled = Pick<useQuery.Result<unknown, OperationVariables>, 'startPolling' | 'stopPolling'>;

/** Asks a question again every so many milliseconds; null: not any more. */
export function usePolling({ startPolling, stopPolling }: Polled, every: number | null): void {
  useEffect(() => {
    if (every === null) return undefined;
    startPolling(every);
    return stopPolling;
  }, [every, startPolling, stopPolling]);
}
