import type { Job } from '../../../platform/jobs/job.js';
import { redrawQueue } from './redraw-queue.js';
import { runRedraws } from './run-redraws.js';

const longestSeconds = 3_600;

export const redrawJob: Job = { name: redrawQueue, expireInSeconds: longestSeconds, run: runRedraws };

/** Redraws whose worker died or was stopped go on with the next one, at the latest after a minute. */
export const resumeRedraws: Job = {
  name: 'territories.resume',
  cron: '* * * * *',
  atStart: true,
  expireInSeconds: longestSeconds,
  retryLimit: 0,
  run: runRedraws,
};
