import type { Viewer, ViewerRole } from '../../../access/index.js';
import type { Database } from '../../../platform/database/database.js';
import { queryPrepared } from '../../../platform/database/prepared.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { markOfRole, rolesAsTheyStand } from './roles-as-they-stand.js';

export interface ViewerRow {
  readonly id: string;
  readonly account: string;
  readonly name: string;
  readonly locale: Viewer['locale'];
  /** The marks of the roles, in the order of their keys. */
  readonly roles: readonly string[];
  readonly departments: readonly string[];
  readonly department_tree: readonly string[];
  readonly pools: readonly string[];
  readonly teams: readonly string[];
  readonly department_line: readonly string[];
  readonly territories: readonly { readonly id: string; readonly level: 'read' | 'write' }[] | null;
  readonly stands_in_for: readonly string[];
  readonly owners_need_grant: boolean | null;
}

/** The columns of a `ViewerRow` for the person `u`, among their `viewerPlaces`. */
export const viewerColumns = `
  u.id, u.account, u.name, u.locale,
  ARRAY(SELECT ${markOfRole('r')} FROM user_role ur JOIN role r ON r.id = ur.role_id
    WHERE ur.user_id = u.id ORDER BY r.key) AS roles,
  home.ids AS departments,
  ARRAY(SELECT DISTINCT c.descendant_id FROM department_closure c WHERE c.ancestor_id = ANY(home.ids))
    AS department_tree,
  ARRAY(SELECT p.id FROM pool p
    WHERE NOT EXISTS (SELECT FROM pool_department pd WHERE pd.pool_id = p.id)
       OR EXISTS (SELECT FROM pool_department pd WHERE pd.pool_id = p.id AND pd.department_id = ANY(around.line)))
    AS pools,
  around.teams, around.line AS department_line,
  (SELECT json_agg(json_build_object('id', m.territory_id, 'level', m.level)) FROM territory_member m
   WHERE m.principal_id = ANY(u.id || around.teams || around.line)) AS territories,
  ARRAY(SELECT DISTINCT d.person_id FROM deputy d WHERE d.deputy_id = u.id AND d.ended_at IS NULL
    AND d.valid_from <= (SELECT app_now()) AND d.valid_until > (SELECT app_now())) AS stands_in_for,
  (SELECT (rules -> 'ownershipGivesAccess') IS NOT DISTINCT FROM 'false'
   FROM lifecycle_policy ORDER BY version DESC LIMIT 1) AS owners_need_grant`;

/**
 * The departments a person belongs to or manages, with all above them, and their teams. `OFFSET 0`: found once, not in
 * each of the many places that ask for them.
 */
export const viewerPlaces = `
  CROSS JOIN LATERAL (SELECT ARRAY(
    SELECT m.department_id FROM managed_department m WHERE m.user_id = u.id
    UNION SELECT u.department_id WHERE u.department_id IS NOT NULL) AS ids OFFSET 0) home
  CROSS JOIN LATERAL (SELECT
    ARRAY(SELECT t.team_id FROM team_member t WHERE t.user_id = u.id) AS teams,
    ARRAY(SELECT DISTINCT c.ancestor_id FROM department_closure c WHERE c.descendant_id = ANY(home.ids)) AS line
    OFFSET 0) around`;

const byUser = `SELECT ${viewerColumns} FROM app_user u ${viewerPlaces} WHERE u.id = $1 AND u.active`;

/** Everything that decides a person's rights, for work done in their name; null for a disabled account. */
export async function loadViewerOf(database: Database, userId: string): Promise<Viewer | null> {
  const [row] = await queryPrepared<ViewerRow>(database, 'viewer by user', byUser, [userId]);
  return row ? toViewer(row, await rolesAsTheyStand(database, row.roles)) : null;
}

/** What the roles of a person give, whether they can sign in or not. */
export async function loadRightsOf(tx: Transaction, userId: string): Promise<Pick<ViewerRole, 'rights'>[]> {
  return await tx.query(
    'SELECT r.rights FROM user_role ur JOIN role r ON r.id = ur.role_id WHERE ur.user_id = $1',
    [userId],
  );
}

const byUsers = `
  SELECT ${viewerColumns} FROM app_user u ${viewerPlaces}
  WHERE u.id = ANY($1::uuid[]) AND u.active ORDER BY u.name_pinyin, u.id`;

/** Those of some people who can sign in, in the order of the telephone book, each with their rights. */
export async function loadViewers(tx: Transaction, userIds: readonly string[]): Promise<Viewer[]> {
  if (userIds.length === 0) return [];
  const viewers: Viewer[] = [];
  for (const row of await tx.query<ViewerRow>(byUsers, [userIds])) {
    viewers.push(toViewer(row, await rolesAsTheyStand(tx.manager.connection, row.roles)));
  }
  return viewers;
}

/** A place in the telephone book: after it the next page of people begins. */
export interface PlaceInDirectory {
  readonly spelling: string;
  readonly id: string;
}

const byDirectory = `
  SELECT u.name_pinyin AS spelling, ${viewerColumns} FROM app_user u ${viewerPlaces}
  WHERE u.active AND ($1::text IS NULL OR (u.name_pinyin, u.id) > ($1, $2::uuid))
  ORDER BY u.name_pinyin, u.id LIMIT $3`;

/** The next people who can sign in, in the order of the telephone book, each with their rights. */
export async function loadViewersAfter(
  database: Database,
  after: PlaceInDirectory | null,
  limit: number,
): Promise<(PlaceInDirectory & { readonly viewer: Viewer })[]> {
  const values = [after?.spelling ?? null, after?.id ?? null, limit];
  const rows: (ViewerRow & { spelling: string })[] = await database.query(byDirectory, values);
  const people: (PlaceInDirectory & { readonly viewer: Viewer })[] = [];
  for (const row of rows) {
    const viewer = toViewer(row, await rolesAsTheyStand(database, row.roles));
    people.push({ spelling: row.spelling, id: row.id, viewer });
  }
  return people;
}

export function toViewer(row: ViewerRow, roles: readonly ViewerRole[]): Viewer {
  const { id, account, name, locale, departments, department_tree: departmentTree } = row;
  const territories = row.territories ?? [];
  const toWrite = territories.filter(({ level }) => level === 'write');
  const seesPool = roles.some(({ rights }) => rights.may.includes('pool.read'));
  return {
    id,
    account,
    name,
    locale,
    roles,
    departments,
    departmentTree,
    pools: seesPool ? row.pools : [],
    territories: idsOf(territories),
    territoriesToWrite: idsOf(toWrite),
    standsInFor: row.stands_in_for,
    principals: [id, ...row.teams, ...row.department_line, ...roles.map((role) => role.id)],
    ownersNeedGrant: row.owners_need_grant ?? false,
  };
}

function idsOf(some: readonly { readonly id: string }[]): string[] {
  return [...new Set(some.map(({ id }) => id))].sort();
}
