import type { Database } from '../database/database.js';
import type { Logger } from '../log.js';
import type { ApplicationModule } from '../module.js';
import { startDispatcher } from '../outbox/start-dispatcher.js';
import type { DueWork } from './due-work.js';
import { housekeeping } from './housekeeping.js';
import type { Job } from './job.js';
import { startJobQueue } from './job-queue.js';
import { catchUp } from './pass-time.js';

export interface Worker {
  /** Ends within a few seconds; what was not finished is taken up by the next worker. */
  stop(): Promise<void>;
}

/** The background half of a process with ROLE all or worker: jobs, the passage of time, the outbox. */
export async function startWorker(
  database: Database,
  url: string,
  modules: readonly ApplicationModule[],
  log: Logger,
): Promise<Worker> {
  const stopping = new AbortController();
  const works = modules.flatMap(({ dueWork = [] }) => dueWork);
  const jobs = [passageOfTime(works), housekeeping, ...modules.flatMap(({ jobs: own = [] }) => own)];
  const queue = await startJobQueue(url, jobs, { database, log, signal: stopping.signal });
  const dispatcher = startDispatcher(database, url, log, async ({ queue: name, data, key }) =>
    queue.send(name, data, key),
  );
  return {
    stop: async () => {
      stopping.abort();
      await dispatcher.stop();
      await queue.stop();
    },
  };
}

/** Every minute and at start: whatever has fallen due since the last time. */
function passageOfTime(works: readonly DueWork[]): Job {
  return {
    name: 'platform.passage-of-time',
    cron: '* * * * *',
    atStart: true,
    retryLimit: 0,
    run: async ({ database, log }) => {
      const count = await catchUp(database, works);
      if (count > 0) log.info({ count }, 'fell due');
    },
  };
}
