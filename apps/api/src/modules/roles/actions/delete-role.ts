import { refusal, type Refusal } from '@tidewater/domain';

import { isId, may, type Viewer } from '../../../access/index.js';
import { recordAudit } from '../../../platform/audit/record-audit.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { countUses, deleteRole as removeRole, findRole, holdRoles } from '../data/role.repository.js';

export interface DeletedRole {
  readonly id: string;
  readonly name: string;
  /** The last version, from which it can be brought back. */
  readonly version: number;
}

/** Removes a role that nobody has and no grant names; its history stays, and with it the way back. */
export async function deleteRole(
  tx: Transaction,
  viewer: Viewer,
  id: string,
  version: number,
): Promise<DeletedRole | Refusal> {
  if (!may(viewer, 'role.update')) return refusal('NOT_ALLOWED');
  await holdRoles(tx);
  const role = isId(id) ? await findRole(tx, id) : null;
  if (role === null) return refusal('NOT_FOUND');
  if (role.version !== version) return refusal('STALE', { path: ['version'] });
  const count = await countUses(tx, id);
  if (count > 0) return refusal('NOT_ALLOWED', { detail: 'ROLE_IN_USE', count });
  await removeRole(tx, id, viewer.id);
  await recordAudit(tx, {
    deed: 'roleDeleted',
    actorId: viewer.id,
    subject: { type: 'Role', id },
    detail: { name: role.name, version },
  });
  return { id, name: role.name, version };
}
