import { invalidUnlessEmpty, nameProblems, refusal, tidyName, type Refusal } from '@tidewater/domain';
import { uuidv7 } from 'uuidv7';

import { isId, may, type Viewer } from '../../../access/index.js';
import { recordAudit } from '../../../platform/audit/record-audit.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import {
  findDepartment,
  holdTree,
  insertDepartment,
  renameDepartment,
} from '../data/department.repository.js';

export interface DepartmentInput {
  /** Absent: a new department. */
  readonly id?: string | null;
  readonly name: string;
  /** Of a new department; an existing one is moved by `moveDepartment`. */
  readonly parentId?: string | null;
}

/** AC-1: founds a department under another one, or gives one another name. */
export async function saveDepartment(
  tx: Transaction,
  viewer: Viewer,
  { id, name: given, parentId = null }: DepartmentInput,
): Promise<{ readonly id: string } | Refusal> {
  if (!may(viewer, 'user.update')) return refusal('NOT_ALLOWED');
  const name = tidyName(given);
  const invalid = invalidUnlessEmpty(nameProblems('name', name));
  if (invalid) return invalid;
  await holdTree(tx);
  const saved = id ? await rename(tx, id, name) : await found(tx, name, parentId);
  if ('code' in saved) return saved;
  await recordAudit(tx, {
    deed: 'departmentChanged',
    actorId: viewer.id,
    subject: { type: 'Department', id: saved.id },
    detail: { kind: id ? 'CHANGED' : 'CREATED', name },
  });
  return saved;
}

async function rename(tx: Transaction, id: string, name: string): Promise<{ readonly id: string } | Refusal> {
  const department = isId(id) ? await findDepartment(tx, id) : null;
  if (!department) return refusal('NOT_FOUND');
  await renameDepartment(tx, id, name);
  return { id };
}

async function found(
  tx: Transaction,
  name: string,
  parentId: string | null,
): Promise<{ readonly id: string } | Refusal> {
  const parent = parentId !== null && isId(parentId) ? await findDepartment(tx, parentId) : null;
  if (parentId !== null && !parent) return refusal('NOT_FOUND', { path: ['parentId'] });
  const id = uuidv7();
  await insertDepartment(tx, { id, name, parentId });
  return { id };
}
