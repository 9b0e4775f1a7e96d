import { z } from 'zod';

import type { Job } from '../../../platform/jobs/job.js';
import { resuming } from '../../../platform/jobs/resuming.js';
import { uncountedRedraws } from '../data/redraw.repository.js';
import { countRedraw } from './count-redraw.js';
import { countQueue, redrawQueue } from './redraw-queue.js';
import { runRedraws } from './run-redraws.js';

const payload = z.object({ id: z.uuid() });
const longestSeconds = 3_600;

export const redrawJob: Job = { name: redrawQueue, expireInSeconds: longestSeconds, run: runRedraws };

export const resumeRedraws = resuming({
  name: 'territories.resume',
  expireInSeconds: longestSeconds,
  run: runRedraws,
});

export const countJob: Job = {
  name: countQueue,
  expireInSeconds: longestSeconds,
  run: async (context, data) => countRedraw(context, payload.parse(data).id),
};

export const resumeCounts = resuming({
  name: 'territories.resume-count',
  expireInSeconds: longestSeconds,
  run: async (context) => {
    for (const id of await uncountedRedraws(context.database)) {
      if (context.signal.aborted) return;
      await countRedraw(context, id);
    }
  },
});
