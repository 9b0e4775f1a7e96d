import type { Job } from '../../../platform/jobs/job.js';
import { orders } from '../../../platform/jobs/orders.js';
import { resuming } from '../../../platform/jobs/resuming.js';
import { uncountedRedraws } from '../data/redraw.repository.js';
import { countRedraw } from './count-redraw.js';
import { countQueue, redrawQueue } from './redraw-queue.js';
import { runRedraws } from './run-redraws.js';

const expireInSeconds = 3_600;

export const redrawJobs: readonly Job[] = [
  { name: redrawQueue, expireInSeconds, run: runRedraws },
  resuming({ name: 'territories.resume', expireInSeconds, run: runRedraws }),
  ...orders({
    queue: countQueue,
    resume: 'territories.resume-count',
    expireInSeconds,
    open: uncountedRedraws,
    run: countRedraw,
  }),
];
