import { refusal, type Refusal } from '@tidewater/domain';

import { isId, may, type Viewer } from '../../../access/index.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { findRole, holdRoles } from '../data/role.repository.js';
import { commitRole } from './commit-role.js';
import { roleDraft, type RoleInput } from './role-draft.js';

/** AC-2: makes a role, or changes one that nobody has changed since it was looked at. */
export async function saveRole(
  tx: Transaction,
  viewer: Viewer,
  input: RoleInput,
): Promise<{ readonly id: string } | Refusal> {
  if (!may(viewer, 'role.update')) return refusal('NOT_ALLOWED');
  const drafted = roleDraft(input);
  if ('refusal' in drafted) return drafted.refusal;
  await holdRoles(tx);
  const { id = null } = input;
  if (id === null) return await commitRole(tx, viewer, { before: null, after: drafted.draft });
  const before = isId(id) ? await findRole(tx, id) : null;
  if (before === null) return refusal('NOT_FOUND');
  if (before.version !== input.version) return refusal('STALE', { path: ['version'] });
  return await commitRole(tx, viewer, { before, after: drafted.draft });
}
