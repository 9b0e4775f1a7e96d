import { orders } from '../../../platform/jobs/orders.js';
import { openExports } from '../data/export-job.repository.js';
import { runExport } from './run-export.js';

/** The queue an export is put into when it is ordered. */
export const exportQueue = 'exports.run';

/** What was left begins anew. */
export const exportJobs = orders({
  queue: exportQueue,
  resume: 'exports.resume',
  expireInSeconds: 3_600,
  open: openExports,
  run: runExport,
});
