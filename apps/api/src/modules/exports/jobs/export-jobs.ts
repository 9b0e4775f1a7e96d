import { z } from 'zod';

import type { Job } from '../../../platform/jobs/job.js';
import { resuming } from '../../../platform/jobs/resuming.js';
import { openExports } from '../data/export-job.repository.js';
import { runExport } from './run-export.js';

/** The queue an export is put into when it is ordered. */
export const exportQueue = 'exports.run';

const payload = z.object({ id: z.uuid() });
const longestSeconds = 3_600;

export const exportJob: Job = {
  name: exportQueue,
  expireInSeconds: longestSeconds,
  run: async (context, data) => runExport(context, payload.parse(data).id),
};

/** They begin anew. */
export const resumeExports = resuming({
  name: 'exports.resume',
  expireInSeconds: longestSeconds,
  run: async (context) => {
    for (const id of await openExports(context.database)) {
      if (context.signal.aborted) return;
      await runExport(context, id);
    }
  },
});
