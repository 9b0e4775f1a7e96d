import { refusal, type Refusal } from '@tidewater/domain';

import { isId, may, type Viewer } from '../../../access/index.js';
import { recordAudit } from '../../../platform/audit/record-audit.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import {
  deleteDepartment as remove,
  findDepartment,
  holdTree,
  usesOfDepartment,
} from '../data/department.repository.js';

/** Only an empty one, so that nobody and nothing loses its place. */
export async function deleteDepartment(
  tx: Transaction,
  viewer: Viewer,
  id: string,
): Promise<{ readonly id: string; readonly name: string } | Refusal> {
  if (!may(viewer, 'user.update')) return refusal('NOT_ALLOWED');
  await holdTree(tx);
  const department = isId(id) ? await findDepartment(tx, id) : null;
  if (!department) return refusal('NOT_FOUND');
  const count = await usesOfDepartment(tx, id);
  if (count > 0) return refusal('NOT_ALLOWED', { detail: 'DEPARTMENT_IN_USE', count });
  await remove(tx, id);
  await recordAudit(tx, {
    deed: 'departmentChanged',
    actorId: viewer.id,
    subject: { type: 'Department', id },
    detail: { kind: 'DELETED', name: department.name },
  });
  return { id, name: department.name };
}
