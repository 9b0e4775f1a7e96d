import type { ApplicationModule } from '../../platform/module.js';
import { SavedViewRow } from './data/saved-view.row.js';
import { SessionRow } from './data/session.row.js';
import { UserRow } from './data/user.row.js';
import { DemoResolver } from './graphql/demo.resolver.js';
import { DirectoryResolver } from './graphql/directory.resolver.js';
import { MeResolver } from './graphql/me.resolver.js';
import { SavedViewResolver } from './graphql/saved-view.resolver.js';
import { SessionResolver } from './graphql/session.resolver.js';

export { Department, User, UserConnection } from './graphql/user.type.js';
export { hashPassword } from './actions/password.js';
export { standardRoles, type StandardRole } from './data/standard-roles.js';
export { hashToken } from './data/session.repository.js';
export { loadViewer, loadViewerOf, type SignedIn } from './data/viewer.repository.js';
export { demoPassword } from './demo-password.js';
export { demoAccounts } from './reads/demo-accounts.js';
export { sessionsAlive } from './reads/sessions-alive.js';

/** Accounts, sessions, roles, departments and what a person keeps for themselves. */
export const people: ApplicationModule = {
  name: 'people',
  uses: [],
  resolvers: [SessionResolver, MeResolver, DirectoryResolver, SavedViewResolver, DemoResolver],
  rows: [SessionRow, UserRow, SavedViewRow],
};
export { personByIdSql, personSql } from './reads/person-sql.js';
