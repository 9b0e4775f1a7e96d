import type { Job } from '../../../platform/jobs/job.js';
import { resuming } from '../../../platform/jobs/resuming.js';
import { redrawQueue } from './redraw-queue.js';
import { runRedraws } from './run-redraws.js';

const longestSeconds = 3_600;

export const redrawJob: Job = { name: redrawQueue, expireInSeconds: longestSeconds, run: runRedraws };

export const resumeRedraws = resuming({
  name: 'territories.resume',
  expireInSeconds: longestSeconds,
  run: runRedraws,
});
