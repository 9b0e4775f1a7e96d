import type { Database } from '../database/database.js';
import type { Logger } from '../log.js';

export interface JobContext {
  readonly database: Database;
  readonly log: Logger;
  /** Says that the worker is asked to stop: finish the step at hand and leave the rest to the next run. */
  readonly signal: AbortSignal;
}

/** Work in the background. It may be run again after a crash, so what is done already must stay done once. */
export interface Job {
  readonly name: string;
  /** When it runs by itself, in UTC. */
  readonly cron?: string;
  /** Runs once more whenever a worker starts, to catch up with a downtime. */
  readonly atStart?: boolean;
  /** Longest time one run may take before it counts as dead and is tried again. */
  readonly expireInSeconds?: number;
  readonly retryLimit?: number;
  run(context: JobContext, data: unknown): Promise<void>;
}
