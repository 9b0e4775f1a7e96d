import type { ApplicationModule } from '../../platform/module.js';
import { OrganisationMutationsResolver } from './graphql/organisation-mutations.resolver.js';
import { OrganisationResolver } from './graphql/organisation.resolver.js';

/** AC-1: departments, people and teams as administrators keep them. */
export const organisation: ApplicationModule = {
  name: 'organisation',
  uses: ['people', 'identity', 'grants'],
  resolvers: [OrganisationResolver, OrganisationMutationsResolver],
};
