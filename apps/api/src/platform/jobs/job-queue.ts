import PgBoss from 'pg-boss';

import type { Job, JobContext } from './job.js';

/** Where the library keeps its tables. */
const schema = 'job';
const stopWithinMs = 8_000;

export interface JobQueue {
  /** Queues a run of a job. */
  send(name: string, data: object, key?: string): Promise<void>;
  /** Takes no new work, waits a little for what runs and hands back what does not end. */
  stop(): Promise<void>;
}

/** Starts running `jobs` from the queue in the database at `url`; several processes share the work. */
export async function startJobQueue(
  url: string,
  jobs: readonly Job[],
  context: JobContext,
): Promise<JobQueue> {
  const boss = new PgBoss({ connectionString: url, schema, max: 3, application_name: 'tidewater jobs' });
  // Without a listener a lost connection would end the process; the library reconnects by itself.
  boss.on('error', (error) => context.log.error({ err: error }, 'job queue'));
  await boss.start();
  for (const job of jobs) await register(boss, job, context);
  return {
    send: async (name, data, key) => {
      await boss.send(name, data, key === undefined ? {} : { singletonKey: key });
    },
    stop: async () => boss.stop({ graceful: true, wait: true, timeout: stopWithinMs, close: true }),
  };
}

async function register(boss: PgBoss, job: Job, context: JobContext): Promise<void> {
  const { name, cron, atStart, expireInSeconds = 900, retryLimit = 2 } = job;
  const limits = { expireInSeconds, retryLimit, retryDelay: 5, retryBackoff: true };
  await boss.createQueue(name, { name, policy: 'standard', ...limits });
  await boss.updateQueue(name, { name, policy: 'standard', ...limits });
  await boss.work<unknown>(name, { pollingIntervalSeconds: 2, batchSize: 1 }, async (batch) => {
    for (const { id, data } of batch) {
      await runOne(job, { ...context, log: context.log.child({ job: name, run: id }) }, data);
    }
  });
  if (cron === undefined) await boss.unschedule(name);
  else await boss.schedule(name, cron, {}, { tz: 'UTC' });
  if (atStart) await boss.send(name, {}, { singletonKey: 'at start', singletonSeconds: 5 });
}

async function runOne(job: Job, context: JobContext, data: unknown): Promise<void> {
  try {
    await job.run(context, data);
  } catch (error) {
    context.log.error({ err: error }, 'job failed');
    throw error;
  }
}
