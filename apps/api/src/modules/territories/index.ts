import type { ApplicationModule } from '../../platform/module.js';
import { TerritoriesResolver } from './graphql/territories.resolver.js';
import { TerritoryMutationsResolver } from './graphql/territory-mutations.resolver.js';
import { TerritoryRulesResolver } from './graphql/territory.type.js';
import { redrawJobs } from './jobs/redraw-jobs.js';

/** AC-9: which customers belong together, and to whom that gives sight of them. */
export const territories: ApplicationModule = {
  name: 'territories',
  uses: ['people', 'customers'],
  resolvers: [TerritoriesResolver, TerritoryRulesResolver, TerritoryMutationsResolver],
  jobs: redrawJobs,
};
