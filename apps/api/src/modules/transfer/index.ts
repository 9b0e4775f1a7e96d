import type { ApplicationModule } from '../../platform/module.js';
import { ImportsResolver } from './graphql/imports.resolver.js';
import { importJobs } from './jobs/import-jobs.js';

/** DA-2: customers in from files, in the background; what became of each line goes out as a file. */
export const transfer: ApplicationModule = {
  name: 'transfer',
  uses: ['people', 'customers', 'contacts'],
  resolvers: [ImportsResolver],
  jobs: importJobs,
};
