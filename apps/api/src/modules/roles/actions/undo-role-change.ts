import { refusal, type Refusal } from '@tidewater/domain';

import { isId, may, type Viewer } from '../../../access/index.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { findRole, findRoleVersion, holdRoles } from '../data/role.repository.js';
import { commitRole } from './commit-role.js';

/**
 * Brings a role back to what it was at an earlier version, a deleted one included. What was changed since is not lost:
 * this is a further version of its history. `version` is the one that was looked at; null for a deleted role.
 */
export async function undoRoleChange(
  tx: Transaction,
  viewer: Viewer,
  roleId: string,
  toVersion: number,
  version: number | null,
): Promise<{ readonly id: string } | Refusal> {
  if (!may(viewer, 'role.update')) return refusal('NOT_ALLOWED');
  await holdRoles(tx);
  const wanted = isId(roleId) ? await findRoleVersion(tx, roleId, toVersion) : null;
  if (wanted === null) return refusal('NOT_FOUND');
  const before = await findRole(tx, roleId);
  if ((before?.version ?? null) !== version) return refusal('STALE', { path: ['version'] });
  const { name, rights } = wanted;
  return await commitRole(tx, viewer, {
    before,
    id: roleId,
    after: { name, rights },
    restoredFrom: toVersion,
  });
}
