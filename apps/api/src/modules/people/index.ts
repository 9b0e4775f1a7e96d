import type { ApplicationModule } from '../../platform/module.js';
import { SavedViewRow } from './data/saved-view.row.js';
import { UserRow } from './data/user.row.js';
import { DemoResolver } from './graphql/demo.resolver.js';
import { DirectoryResolver } from './graphql/directory.resolver.js';
import { MeResolver } from './graphql/me.resolver.js';
import { SavedViewResolver } from './graphql/saved-view.resolver.js';

export { Department, User, UserConnection } from './graphql/user.type.js';
export { Me } from './graphql/me.type.js';
export { administratorRemains, type Loss } from './data/administrators.repository.js';
export { standardRoles, type StandardRole } from './data/standard-roles.js';
export {
  loadRightsOf,
  loadViewerOf,
  loadViewers,
  loadViewersAfter,
  type PlaceInDirectory,
} from './data/viewer.repository.js';
export { loadViewer, type SignedIn } from './data/open-session.repository.js';
export { LevelGiven, Role, RoleConnection, RoleRights, ScopeGiven, toldRights } from './graphql/role.type.js';
export { demoPassword } from './demo-password.js';
export { demoAccounts } from './reads/demo-accounts.js';
export { idleHours } from './data/idle-hours.js';
export { spellName } from './data/spell-name.js';
export { seenAsSql } from './data/seen-as-sql.js';
export { waitingReminderSql } from './reads/waiting-reminder-sql.js';
export { viewerAnew } from './reads/viewer-anew.js';

export { holdsRightsOf } from './reads/permissions-of.js';
export { personByIdSql, personSql } from './reads/person-sql.js';
export { SightChange } from './graphql/sight-change.type.js';
export {
  countSightChanges,
  customersBetween,
  peopleToCount,
  sightChangesSql,
  type SightChanges,
} from './reads/sight-changes.js';

/** People, their roles and departments, and what a person keeps for themselves. */
export const people: ApplicationModule = {
  name: 'people',
  uses: [],
  resolvers: [MeResolver, DirectoryResolver, SavedViewResolver, DemoResolver],
  rows: [UserRow, SavedViewRow],
};
