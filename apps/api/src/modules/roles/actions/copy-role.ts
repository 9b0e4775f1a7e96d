import { refusal, rightsAsLists, type Refusal } from '@tidewater/domain';

import { isId, may, type Viewer } from '../../../access/index.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { findRole } from '../data/role.repository.js';
import { saveRole } from './save-role.js';

/** A new role with the rights of another; nobody has it yet. */
export async function copyRole(
  tx: Transaction,
  viewer: Viewer,
  id: string,
  name: string,
): Promise<{ readonly id: string } | Refusal> {
  if (!may(viewer, 'role.update')) return refusal('NOT_ALLOWED');
  const role = isId(id) ? await findRole(tx, id) : null;
  if (role === null) return refusal('NOT_FOUND');
  return await saveRole(tx, viewer, { name, rights: rightsAsLists(role.rights) });
}
