import type { Database } from '../database/database.js';
import { listen } from '../database/listen.js';
import type { Logger } from '../log.js';
import { dispatchOutbox, type QueuedJob } from './dispatch.js';

/** A message whose bell was missed waits at most so long. */
const pollMs = 3_000;

export interface Dispatcher {
  stop(): Promise<void>;
}

/** Sends the outbox's messages whenever the bell rings, and now and then without it. */
export function startDispatcher(
  database: Database,
  url: string,
  log: Logger,
  queueJob: (job: QueuedJob) => Promise<void>,
): Dispatcher {
  let running: Promise<void> | null = null;
  let again = false;
  let stopped = false;

  function ring(): void {
    if (stopped) return;
    again = true;
    running ??= drain().finally(() => {
      running = null;
      if (again) ring();
    });
  }

  async function drain(): Promise<void> {
    while (again && !stopped) {
      again = false;
      try {
        await dispatchOutbox(database, queueJob);
      } catch (error) {
        log.warn({ err: error }, 'outbox waits');
      }
    }
  }

  const bell = listen(url, 'outbox_waiting', ring, ring);
  const poll = setInterval(ring, pollMs);
  return {
    stop: async () => {
      stopped = true;
      clearInterval(poll);
      await bell.stop();
      await running;
    },
  };
}
