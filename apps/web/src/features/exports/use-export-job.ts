import { useQuery } from '@apollo/client/react';
import { ExportJobProgressDocument, type ExportJobPartsFragment } from '@tidewater/contract';
import { useEffect } from 'react';

const every = 1_000;

export const isOpen = ({ status }: Pick<ExportJobPartsFragment, 'status'>): boolean =>
  status === 'QUEUED' || status === 'RUNNING';

/** Follows an export until it has ended; what is learned arrives in the cache. */
export function useFollowExport(job: ExportJobPartsFragment): void {
  const follow = isOpen(job);
  const { startPolling, stopPolling } = useQuery(ExportJobProgressDocument, {
    variables: { id: job.id },
    skip: !follow,
    fetchPolicy: 'network-only',
  });
  useEffect(() => {
    if (!follow) return undefined;
    startPolling(every);
    return stopPolling;
  }, [follow, startPolling, stopPolling]);
}
