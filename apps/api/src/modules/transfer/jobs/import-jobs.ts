import { z } from 'zod';

import type { Job } from '../../../platform/jobs/job.js';
import { resuming } from '../../../platform/jobs/resuming.js';
import { openImports } from '../data/import-job.repository.js';
import { runImport } from './run-import.js';

/** The queue an import is put into when it is started. */
export const importQueue = 'transfer.import';

const payload = z.object({ id: z.uuid() });
const longestSeconds = 4 * 3_600;

export const importJob: Job = {
  name: importQueue,
  expireInSeconds: longestSeconds,
  run: async (context, data) => runImport(context, payload.parse(data).id),
};

export const resumeImports = resuming({
  name: 'transfer.resume',
  expireInSeconds: longestSeconds,
  run: async (context) => {
    for (const id of await openImports(context.database)) {
      if (context.signal.aborted) return;
      await runImport(context, id);
    }
  },
});
