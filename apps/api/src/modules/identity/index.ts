import type { ApplicationModule } from '../../platform/module.js';
import { ApiKeyResolver } from './graphql/api-key.resolver.js';
import { PasswordResolver } from './graphql/password.resolver.js';
import { SecondFactorResolver } from './graphql/second-factor.resolver.js';
import { SecuritySettingsResolver } from './graphql/settings.resolver.js';
import { SeeAsResolver } from './graphql/see-as.resolver.js';
import { SessionResolver } from './graphql/session.resolver.js';

export { authenticate } from './actions/authenticate.js';
export { writeKeyUse } from './actions/key-use.js';
export { useProviderOf } from './data/provider-settings.repository.js';
export { providerRouter } from './http/provider-router.js';
export { endSessionsOf } from './data/session.repository.js';
export { hashPassword } from './actions/password.js';
export { sessionsAlive } from './reads/sessions-alive.js';

/** How people prove who they are: passwords, second factors, sessions, keys for programs. */
export const identity: ApplicationModule = {
  name: 'identity',
  uses: ['people'],
  resolvers: [
    SessionResolver,
    SeeAsResolver,
    PasswordResolver,
    SecondFactorResolver,
    ApiKeyResolver,
    SecuritySettingsResolver,
  ],
};
