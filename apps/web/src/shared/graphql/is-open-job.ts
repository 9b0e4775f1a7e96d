import type { JobStatus } from '@tidewater/contract';

/** Whether background work still waits or runs. */
export function isOpenJob({ status }: { readonly status: JobStatus }): boolean {
  return status === 'QUEUED' || status === 'RUNNING';
}
