import type { ApplicationModule } from '../../platform/module.js';
import { DeputiesResolver } from './graphql/deputies.resolver.js';

/** Who stands in for whom while they are away. */
export const deputies: ApplicationModule = {
  name: 'deputies',
  uses: ['people'],
  resolvers: [DeputiesResolver],
};
