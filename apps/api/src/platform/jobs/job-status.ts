/** Where a piece of background work stands that somebody ordered and watches. */
export const jobStatuses = ['QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED'] as const;
export type JobStatus = (typeof jobStatuses)[number];

/** Whether there is still something to be done, or to be called off. */
export function isOpen({ status }: { readonly status: JobStatus }): boolean {
  return status === 'QUEUED' || status === 'RUNNING';
}
