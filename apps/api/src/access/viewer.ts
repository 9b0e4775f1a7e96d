import type { ActionName, PlainAction, RoleRights } from './rights.js';

export interface ViewerRole {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly version: number;
  readonly rights: RoleRights;
}

/** A signed-in person with all that decides their rights, read from the database for this request. */
export interface Viewer {
  readonly id: string;
  readonly account: string;
  readonly name: string;
  readonly locale: 'zh-CN' | 'en-US';
  readonly roles: readonly ViewerRole[];
  /** Home department and those managed, without what is below. */
  readonly departments: readonly string[];
  /** The same and everything below. */
  readonly departmentTree: readonly string[];
  /** Pools this person may see into; empty for people without `pool.read`. */
  readonly pools: readonly string[];
  /** Sales territories this person belongs to, alone or by a team or department (AC-9). */
  readonly territories: readonly string[];
  /** Those of them whose customers may be changed. */
  readonly territoriesToWrite: readonly string[];
  /** For whom this person stands in at this moment: reads their customers, decides what waits for them. */
  readonly standsInFor: readonly string[];
  /** Whom a grant may name to mean this person: teams, roles, own and managed departments and all above them. */
  readonly principals: readonly string[];
  /** The administrator who looks with this person's eyes; nothing is changed in that mode. */
  readonly seenBy?: { readonly id: string; readonly name: string };
  /** AC-4: ownership alone opens nothing. */
  readonly ownersNeedGrant: boolean;
  /** Set for a program's key: records of a view whose reading is not among these do not exist for it. */
  readonly onlyActions?: ReadonlySet<ActionName>;
}

/** Whether any role of the viewer holds the plain action. */
export function may(viewer: Viewer, action: PlainAction): boolean {
  return viewer.roles.some((role) => role.rights.may.includes(action));
}
