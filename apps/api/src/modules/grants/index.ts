import type { ApplicationModule } from '../../platform/module.js';
import { ExplanationResolver } from './graphql/explanation.resolver.js';
import { GrantMutationsResolver } from './graphql/grant-mutations.resolver.js';
import { GrantsResolver } from './graphql/grants.resolver.js';

export { addCollaborator } from './actions/add-collaborator.js';
export { grantAccess, type GrantAccessCommand } from './actions/grant-access.js';
export { revokeAccess } from './actions/revoke-access.js';
export { revokeGrantsGivenBy } from './actions/revoke-grants-given-by.js';

/** Who may see a customer by somebody's hand, and why anybody may. */
export const grants: ApplicationModule = {
  name: 'grants',
  uses: ['people', 'customers'],
  resolvers: [GrantsResolver, GrantMutationsResolver, ExplanationResolver],
};
