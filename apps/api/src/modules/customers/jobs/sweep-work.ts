import type { DueWork } from '../../../platform/jobs/due-work.js';
import { sweepDue } from './sweep-due.js';

/** Drops, lapses and ended holds, as part of the passage of time. */
export const sweepWork: DueWork = {
  name: 'customers: sweep',
  fallsDue: async (database, { until }) => sweepDue(database, { until }),
};
