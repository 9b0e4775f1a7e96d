import type { ApplicationModule } from '../../platform/module.js';
import { SessionRow } from './data/session.row.js';
import { SessionResolver } from './graphql/session.resolver.js';

export { hashPassword } from './actions/password.js';
export { hashToken } from './data/session.repository.js';
export { sessionsAlive } from './reads/sessions-alive.js';

/** How people prove who they are: passwords, second factors, sessions, keys for programs. */
export const identity: ApplicationModule = {
  name: 'identity',
  uses: ['people'],
  resolvers: [SessionResolver],
  rows: [SessionRow],
};
