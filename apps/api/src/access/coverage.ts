import {
  and,
  atLeast,
  bestLevel,
  everything,
  levelGiven,
  nothing,
  or,
  type Level,
  type Predicate,
  type Reach,
} from '@tidewater/domain';

import {
  scopedActions,
  type FieldClass,
  type FieldName,
  type RoleRights,
  type Scope,
  type ScopedAction,
} from './rights.js';
import type { Viewer, ViewerRole } from './viewer.js';

/** Rows a viewer reaches in one way, with what the roles that reach them this way give there. */
export interface Covering {
  readonly reach: Reach;
  readonly predicate: Predicate;
  readonly roles: readonly ViewerRole[];
}

/** The rungs a scope contains, with the explicit grants and approvals that any reader may be given. */
const rungs: Record<Scope, readonly Reach[]> = {
  none: [],
  own: ['own', 'granted'],
  collaborators: ['own', 'collaborators', 'granted'],
  department: ['own', 'collaborators', 'department', 'granted'],
  departmentAndBelow: ['own', 'collaborators', 'department', 'departmentAndBelow', 'granted'],
  all: ['own', 'collaborators', 'department', 'departmentAndBelow', 'all', 'granted'],
};

/** What was lent cannot be lent on: only these ways of reaching a customer let it be shared (AC-5). */
const sharingReaches: readonly Reach[] = ['own', 'department', 'departmentAndBelow', 'all'];

/** These follow any scope at all. */
const ofAnyScope: readonly Reach[] = ['pool', 'approvals', 'territory', 'deputy'];

/** Whether a role's `action` extends to the rows of a reach. */
function extendsTo(rights: RoleRights, action: ScopedAction, reach: Reach): boolean {
  const scope = rights.scopes[action] ?? 'none';
  if (action === 'customer.share' && !sharingReaches.includes(reach)) return false;
  // What is not one's own ground is taken out by those alone who may take out everything (DA-7).
  if (ofAnyScope.includes(reach)) return action === 'customer.export' ? scope === 'all' : scope !== 'none';
  return rungs[scope].includes(reach);
}

/** Whether a role opens customers in this way at all; what hangs off a customer is never seen without it (AC-3). */
function opens(rights: RoleRights, reach: Reach): boolean {
  if (!extendsTo(rights, 'customer.read', reach)) return false;
  switch (reach) {
    case 'pool':
      return rights.may.includes('pool.read');
    case 'approvals':
      return rights.may.includes('approval.decide') || rights.may.includes('protection.review');
    default:
      return true;
  }
}

const allReaches: readonly Reach[] = [
  'own',
  'collaborators',
  'granted',
  'approvals',
  'territory',
  'deputy',
  'department',
  'departmentAndBelow',
  'all',
  'pool',
];

/** The ways in which somebody with these rights alone can reach customers. */
export function reachesOpenedBy(rights: RoleRights): readonly Reach[] {
  return allReaches.filter((reach) => opens(rights, reach) && extendsTo(rights, 'customer.read', reach));
}

/** Every way in which `viewer` reaches records that `action` opens; the rows seen are their union. */
export function coveringsOf(viewer: Viewer, action: ScopedAction): Covering[] {
  return allReaches.flatMap((reach) => {
    const roles = viewer.roles.filter(
      ({ rights }) => opens(rights, reach) && extendsTo(rights, action, reach),
    );
    const predicate = reachPredicate(viewer, reach);
    return roles.length === 0 || predicate.kind === 'none' ? [] : [{ reach, predicate, roles }];
  });
}

function reachPredicate(viewer: Viewer, reach: Reach): Predicate {
  switch (reach) {
    case 'own':
      return viewer.ownersNeedGrant ? and({ kind: 'own' }, { kind: 'grantedToWrite' }) : { kind: 'own' };
    case 'collaborators':
      return { kind: 'collaborating' };
    case 'granted':
      return { kind: 'granted' };
    case 'approvals':
      return { kind: 'approvals' };
    case 'territory':
      return territories(viewer.territories);
    case 'deputy':
      // Where ownership alone opens nothing, standing in for an owner does not either (AC-4).
      return viewer.ownersNeedGrant ? { kind: 'none' } : deputised(viewer.standsInFor);
    case 'department':
      return departments(viewer.departments);
    case 'departmentAndBelow':
      return departments(viewer.departmentTree);
    case 'all':
      return { kind: 'owned' };
    case 'pool':
      return viewer.pools.length > 0 ? { kind: 'pool', ids: viewer.pools } : { kind: 'none' };
    default:
      return reach satisfies never;
  }
}

function departments(ids: readonly string[]): Predicate {
  return ids.length > 0 ? { kind: 'departments', ids } : { kind: 'none' };
}

function deputised(ids: readonly string[]): Predicate {
  return ids.length > 0 ? { kind: 'deputised', ids } : { kind: 'none' };
}

function territories(ids: readonly string[]): Predicate {
  return ids.length > 0 ? { kind: 'territories', ids } : { kind: 'none' };
}

/** What rights hang on: a single field, or (`field` null) whatever has no right of its own in a class. */
export interface Place {
  readonly class: FieldClass;
  readonly field: FieldName | null;
}

/** The level of a place on rows reached this way: the best among the roles that cover them so. */
export function levelIn({ roles, reach }: Covering, place: Place): Level {
  const given = roles.map(({ rights }) => levelGiven(rights, place.class, place.field, reach));
  return place.class === 'identity' ? bestLevel(['read', ...given]) : bestLevel(given);
}

/**
 * The rows among those covered on which a place has at least `level`: `all` where it has everywhere, `none` where
 * nowhere. The level on a row is the best among the ways that cover this row, not among all roles of the person.
 */
export function sightOf(coverings: readonly Covering[], place: Place, level: Level): Predicate {
  if (coverings.length === 0) return nothing;
  const enough = coverings.filter((covering) => atLeast(levelIn(covering, place), level));
  if (enough.length === coverings.length) return everything;
  return rowsOf(enough);
}

/** Ways whose rows are all among those of another: only the wider way has to be asked. */
const contains: Partial<Record<Reach, readonly Reach[]>> = {
  departmentAndBelow: ['department'],
  all: ['own', 'territory', 'department', 'departmentAndBelow'],
};

/** Told by the customer's own row, which is sooner looked at than whether its id is in a list. */
const toldByRow: readonly Reach[] = ['all', 'departmentAndBelow', 'department', 'own', 'territory', 'pool'];

/** The ways that have to be asked, those that are soonest answered first. */
export function waysToAsk(coverings: readonly Covering[]): readonly Covering[] {
  const contained = new Set(coverings.flatMap(({ reach }) => contains[reach] ?? []));
  const isLate = ({ reach }: Covering) => Number(!toldByRow.includes(reach));
  return coverings
    .filter(({ reach }) => !contained.has(reach))
    .toSorted((one, other) => isLate(one) - isLate(other));
}

/** The rows reached in any of these ways. */
export function rowsOf(coverings: readonly Covering[]): Predicate {
  return or(...waysToAsk(coverings).map(({ predicate }) => predicate));
}

/** What roles reaching a row in these ways may do there. */
export function actionsIn(covering: Covering): readonly ScopedAction[] {
  return scopedActions.filter((action) =>
    covering.roles.some(({ rights }) => extendsTo(rights, action, covering.reach)),
  );
}
