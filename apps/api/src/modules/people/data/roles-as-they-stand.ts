import type { ViewerRole } from '../../../access/index.js';
import { keptFor } from '../../../platform/database/asked-by.js';
import type { Database } from '../../../platform/database/database.js';
import { queryPrepared } from '../../../platform/database/prepared.js';

/** A company has a dozen roles; each change of one adds an entry. */
const most = 500;
const knownIn = keptFor(() => new Map<string, ViewerRole>());

/**
 * What a role is known by: every change of it counts its version and writes its row anew. The row's own mark tells
 * versions apart that were counted twice, before and after a backup was put back.
 */
export const markOfRole = (role: string): string =>
  `${role}.id || ' ' || ${role}.version || ' ' || ${role}.xmin`;

interface MarkedRole extends ViewerRole {
  readonly mark: string;
}

/**
 * Roles by their marks, in that order. What is known under a mark stays so; every request says anew which marks count
 * for it.
 */
export async function rolesAsTheyStand(
  database: Database,
  marks: readonly string[],
): Promise<readonly ViewerRole[]> {
  const roles = knownIn(database);
  if (marks.every((mark) => roles.has(mark))) return marks.flatMap((mark) => roles.get(mark) ?? []);
  if (roles.size + marks.length > most) roles.clear();
  const ids = marks.map((mark) => mark.split(' ')[0]);
  const found = await queryPrepared<MarkedRole>(
    database,
    'roles as they stand',
    `SELECT ${markOfRole('r')} AS mark, id, key, name, version, rights FROM role r WHERE id = ANY($1::uuid[]) ORDER BY key`,
    [ids],
  );
  for (const { mark, ...role } of found) roles.set(mark, role);
  // One that has changed since the request began counts as it is now.
  return found.flatMap(({ mark }) => roles.get(mark) ?? []);
}
