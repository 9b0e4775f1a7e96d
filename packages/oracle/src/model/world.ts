import { type Json, type Row, type Tables, flag, isObject, key, moment, text, texts } from '../json.js';
import type { Rights } from './vocabulary.js';

/** Everything there is at one moment: plain arrays, as the tables hold them. */
export interface World {
  /** Business time. */
  readonly now: number;
  readonly tables: Tables;
}

export function rowsOf(world: World, table: string): readonly Row[] {
  return world.tables[table] ?? [];
}

export function rowOf(world: World, table: string, id: string | null): Row | null {
  if (id === null) return null;
  for (const row of rowsOf(world, table)) if (row['id'] === id) return row;
  return null;
}

/** A person with all that decides what they may. */
export interface Person {
  readonly id: string;
  /** Enabled and signed in. */
  readonly active: boolean;
  readonly roles: readonly { readonly id: string; readonly name: string; readonly rights: Rights }[];
  /** The home department and those managed. */
  readonly departments: readonly string[];
  /** The same with everything below. */
  readonly departmentsBelow: readonly string[];
  /** Whom a grant may name to mean this person. */
  readonly principals: readonly string[];
  /** AP-2: people for whom this one stands in at this moment. */
  readonly standsInFor: readonly string[];
  /** AC-9: sales territories this person belongs to in one way or another. */
  readonly territories: readonly { readonly id: string; readonly writes: boolean }[];
}

export function personOf(world: World, id: string): Person {
  const user = rowOf(world, 'app_user', id);
  if (user === null) throw new Error(`There is nobody with the id ${id}`);
  const home = text(user, 'department_id');
  const departments: string[] = home === null ? [] : [home];
  for (const row of rowsOf(world, 'managed_department')) {
    if (row['user_id'] === id) departments.push(key(row, 'department_id'));
  }
  const teams: string[] = [];
  for (const row of rowsOf(world, 'team_member')) {
    if (row['user_id'] === id) teams.push(key(row, 'team_id'));
  }
  const roles = rolesOf(world, id);
  // A department means whoever belongs to or manages it or one below it.
  const groups = [id, ...teams, ...above(world, departments)];
  return {
    id,
    active: flag(user, 'active') && isSignedIn(world, id),
    roles,
    departments,
    departmentsBelow: rowsOf(world, 'department')
      .map((row) => key(row, 'id'))
      .filter((one) => departments.some((top) => isUnder(world, one, top))),
    principals: [...groups, ...roles.map((role) => role.id)],
    standsInFor: rowsOf(world, 'deputy')
      .filter((row) => row['deputy_id'] === id && isLive(row, world.now))
      .map((row) => key(row, 'person_id')),
    territories: rowsOf(world, 'territory_member')
      .filter((member) => groups.includes(key(member, 'principal_id')))
      .map((member) => ({ id: key(member, 'territory_id'), writes: member['level'] === 'write' })),
  };
}

/** Whoever has been disabled for a while has to sign in again. */
function isSignedIn(world: World, id: string): boolean {
  return rowsOf(world, 'session').some((row) => row['user_id'] === id && text(row, 'revoked_at') === null);
}

function above(world: World, departments: readonly string[]): string[] {
  return rowsOf(world, 'department')
    .map((row) => key(row, 'id'))
    .filter((one) => departments.some((mine) => isUnder(world, mine, one)));
}

function rolesOf(world: World, userId: string): Person['roles'] {
  const held = new Set<string>();
  for (const row of rowsOf(world, 'user_role')) {
    if (row['user_id'] === userId) held.add(key(row, 'role_id'));
  }
  return rowsOf(world, 'role')
    .filter((role) => held.has(key(role, 'id')))
    .map((role) => ({ id: key(role, 'id'), name: key(role, 'name'), rights: rightsOf(role['rights']) }));
}

export function rightsOf(value: Json | undefined): Rights {
  const rights = isObject(value) ? value : {};
  return {
    scopes: namesIn(rights['scopes']),
    may: texts(rights['may']),
    fields: levelsIn(rights['fields']),
    overrides: levelsIn(rights['overrides']),
  };
}

function levelsIn(value: Json | undefined): Rights['fields'] {
  const given = Object.entries(isObject(value) ? value : {});
  return Object.fromEntries(given.map(([name, levels]) => [name, namesIn(levels)]));
}

function namesIn(value: Json | undefined): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [name, given] of Object.entries(isObject(value) ? value : {})) {
    if (typeof given === 'string') found[name] = given;
  }
  return found;
}

/** AC-4: whether whoever owns a customer has access to it by that alone. */
export function ownershipGivesAccess(world: World): boolean {
  const rules = rowsOf(world, 'lifecycle_policy').at(-1)?.['rules'];
  return !isObject(rules) || rules['ownershipGivesAccess'] !== false;
}

/** Walks up the tree, step by step. */
export function isUnder(world: World, department: string, top: string): boolean {
  let at: string | null = department;
  for (let steps = 0; at !== null && steps < 100; steps++) {
    if (at === top) return true;
    const row: Row | null = rowOf(world, 'department', at);
    at = row === null ? null : text(row, 'parent_id');
  }
  return false;
}

/** AC-5: a grant counts from its first instant until just before its last. */
export function isLive(grant: Row, now: number): boolean {
  const from = moment(grant, 'valid_from');
  const until = moment(grant, 'valid_until');
  return text(grant, 'ended_at') === null && from !== null && from <= now && (until === null || now < until);
}
