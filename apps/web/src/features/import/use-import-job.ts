import { useQuery } from '@apollo/client/react';
import { ImportJobProgressDocument, type ImportJobPartsFragment } from '@tidewater/contract';
import { isOpenJob } from '../../shared/graphql/is-open-job.js';
import { usePolling } from '../../shared/graphql/use-polling.js';
import { businessClock } from '../../shared/hooks/business-clock.js';

const every = 1_000;

/**
 * An import by id, asked about until nothing more is to be expected of it. Undefined while it is not known, null
 * where there is none.
 */
export function useImportJob(id: string | null): ImportJobPartsFragment | null | undefined {
  const query = useQuery(ImportJobProgressDocument, {
    variables: { id: id ?? '' },
    skip: id === null,
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const job = id === null ? null : query.data?.importJob;
  const follow = job ? isMoving(job) : id !== null && job === undefined;
  usePolling(query, follow ? every : null);
  return job;
}

/** A stopped import still gets its outcome file, from the worker that was at it. */
function isMoving(job: ImportJobPartsFragment): boolean {
  if (isOpenJob(job)) return true;
  if (job.status !== 'CANCELLED' || job.outcomeUrl !== null || job.finishedAt === null) return false;
  return businessClock.now().diff(job.finishedAt, 'second') < 30;
}
