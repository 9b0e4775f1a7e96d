import { refusal, type Refusal } from '@tidewater/domain';

import { isId, may, type Viewer } from '../../../access/index.js';
import { recordAudit } from '../../../platform/audit/record-audit.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import {
  findDepartment,
  holdTree,
  isBelow,
  reparentDepartment,
  type DepartmentState,
} from '../data/department.repository.js';

export interface DepartmentMove {
  readonly id: string;
  /** Null: to the top. */
  readonly parentId: string | null;
  /** The department there that it is to stand before; null: after all. */
  readonly beforeId: string | null;
}

/** AC-1: hangs a department elsewhere, with all below it. Who sees what changes with it, from the next statement on. */
export async function moveDepartment(
  tx: Transaction,
  viewer: Viewer,
  move: DepartmentMove,
): Promise<{ readonly id: string } | Refusal> {
  if (!may(viewer, 'user.update')) return refusal('NOT_ALLOWED');
  await holdTree(tx);
  const department = await whyNotMove(tx, move);
  if ('code' in department) return department;
  await reparentDepartment(tx, move.id, move.parentId, move.beforeId);
  await recordAudit(tx, {
    deed: 'departmentMoved',
    actorId: viewer.id,
    subject: { type: 'Department', id: move.id },
    detail: { name: department.name, from: department.parentId, to: move.parentId },
  });
  return { id: move.id };
}

/** The department that would be moved, or why it cannot be. */
export async function whyNotMove(
  tx: Transaction,
  { id, parentId, beforeId }: DepartmentMove,
): Promise<DepartmentState | Refusal> {
  const department = isId(id) ? await findDepartment(tx, id) : null;
  if (!department) return refusal('NOT_FOUND');
  if (parentId !== null) {
    if (!isId(parentId) || !(await findDepartment(tx, parentId)))
      return refusal('NOT_FOUND', { path: ['parentId'] });
    if (await isBelow(tx, parentId, id)) {
      return refusal('NOT_ALLOWED', { detail: 'UNDER_ITSELF', path: ['parentId'] });
    }
  }
  if (beforeId !== null) {
    const before = isId(beforeId) ? await findDepartment(tx, beforeId) : null;
    if (!before || before.parentId !== parentId || before.id === id) {
      return refusal('NOT_FOUND', { path: ['beforeId'] });
    }
  }
  return department;
}
