import { orders } from '../../../platform/jobs/orders.js';
import { openImports } from '../data/import-job.repository.js';
import { runImport } from './run-import.js';

/** The queue an import is put into when it is started. */
export const importQueue = 'transfer.import';

export const importJobs = orders({
  queue: importQueue,
  resume: 'transfer.resume',
  expireInSeconds: 4 * 3_600,
  open: openImports,
  run: runImport,
});
