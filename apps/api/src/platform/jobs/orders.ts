import { z } from 'zod';

import type { Job, JobContext } from './job.js';
import { resuming } from './resuming.js';

interface Orders {
  /** The queue that takes the id of what was ordered. */
  readonly queue: string;
  /** The job that goes on with what is open. */
  readonly resume: string;
  readonly expireInSeconds: number;
  /** Ids of what is ordered and not done. */
  open(database: JobContext['database']): Promise<readonly string[]>;
  run(context: JobContext, id: string): Promise<void>;
}

const payload = z.object({ id: z.uuid() });

/** Work that somebody ordered and that has an id: one job does it, another finds what was left. */
export function orders({ queue, resume, expireInSeconds, open, run }: Orders): readonly Job[] {
  return [
    {
      name: queue,
      expireInSeconds,
      run: async (context, data) => run(context, payload.parse(data).id),
    },
    resuming({
      name: resume,
      expireInSeconds,
      run: async (context) => {
        for (const id of await open(context.database)) {
          if (context.signal.aborted) return;
          await run(context, id);
        }
      },
    }),
  ];
}
