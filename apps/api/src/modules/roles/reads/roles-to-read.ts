import { isId, may, type Viewer } from '../../../access/index.js';
import type { RequestContext } from '../../../platform/graphql/context.js';
import { Problem } from '../../../platform/graphql/problem.js';
import { signedIn } from '../../../platform/graphql/signed-in.js';
import type { RoleRights } from '@tidewater/domain';

/** @throws Problem `FORBIDDEN` without `role.read`. */
export function roleReader(context: RequestContext): Viewer {
  const viewer = signedIn(context);
  if (!may(viewer, 'role.read')) throw new Problem('FORBIDDEN', 'You may not look at roles.');
  return viewer;
}

export interface RoleToRead {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly rights: RoleRights;
}

/** Roles by their ids, in that order; those that do not exist are left out. */
export async function rolesToRead(context: RequestContext, ids: readonly string[]): Promise<RoleToRead[]> {
  const found: RoleToRead[] = await context.database.query(
    'SELECT id, name, version, rights FROM role WHERE id = ANY($1::uuid[])',
    [ids.filter(isId)],
  );
  return ids.flatMap((id) => found.filter((role) => role.id === id));
}
