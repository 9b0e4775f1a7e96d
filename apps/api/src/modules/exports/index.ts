import { whenRead } from '../../access/index.js';
import { guardFiles } from '../../platform/files/file-guards.js';
import type { ApplicationModule } from '../../platform/module.js';
import { deliverExport } from './actions/deliver-export.js';
import { ExportsResolver } from './graphql/exports.resolver.js';
import { SafeguardsResolver } from './graphql/safeguards.resolver.js';
import { exportJobs } from './jobs/export-jobs.js';
import { watchReading } from './watch/watch-reading.js';

export { writeReadings } from './watch/watch-reading.js';

guardFiles('export', deliverExport);
whenRead(watchReading);

/** DA-7: customers leave only as far as rights and quotas allow, and whoever looks at very many is noticed. */
export const exports: ApplicationModule = {
  name: 'exports',
  uses: ['people', 'customers', 'contacts', 'activities'],
  resolvers: [ExportsResolver, SafeguardsResolver],
  jobs: exportJobs,
};
