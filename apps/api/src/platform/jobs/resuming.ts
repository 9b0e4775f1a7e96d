import type { Job } from './job.js';

type Resuming = Pick<Job, 'name' | 'expireInSeconds' | 'run'>;

/** Work whose worker died or was stopped goes on with the next one, at the latest after a minute. */
export function resuming({ name, expireInSeconds, run }: Resuming): Job {
  return { name, cron: '* * * * *', atStart: true, expireInSeconds, retryLimit: 0, run };
}
