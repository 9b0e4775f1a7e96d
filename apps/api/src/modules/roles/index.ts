import type { ApplicationModule } from '../../platform/module.js';
import { RoleMutationsResolver } from './graphql/role-mutations.resolver.js';
import { AccessMatrixResolver, AffectedPersonResolver, RolesResolver } from './graphql/roles.resolver.js';

export { matrixTable } from './reads/matrix-table.js';

/** AC-2: roles as administrators read, compare and change them. */
export const roles: ApplicationModule = {
  name: 'roles',
  uses: ['people', 'customers'],
  resolvers: [RolesResolver, AccessMatrixResolver, AffectedPersonResolver, RoleMutationsResolver],
};
