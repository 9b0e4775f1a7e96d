import { useQuery } from '@apollo/client/react';
import { ExportJobProgressDocument, type ExportJobPartsFragment } from '@tidewater/contract';
import { isOpenJob } from '../../shared/graphql/is-open-job.js';
import { usePolling } from '../../shared/graphql/use-polling.js';

const every = 1_000;

/** Follows an export until it has ended; what is learned arrives in the cache. */
export function useFollowExport(job: ExportJobPartsFragment): void {
  const follow = isOpenJob(job);
  const query = useQuery(ExportJobProgressDocument, {
    variables: { id: job.id },
    skip: !follow,
    fetchPolicy: 'network-only',
  });
  usePolling(query, follow ? every : null);
}
