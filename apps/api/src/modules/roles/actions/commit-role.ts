import { placeOfDifference, refusal, rightsDifferences, type Refusal } from '@tidewater/domain';
import { uuidv7 } from 'uuidv7';

import { recordAudit } from '../../../platform/audit/record-audit.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { Viewer } from '../../../access/index.js';
import { administratorRemains } from '../../people/index.js';
import { insertRole, isNameTaken, updateRole, type RoleState } from '../data/role.repository.js';
import { classOfField } from '../reads/known-fields.js';
import { sameName, type RoleDraft } from './role-draft.js';

interface RoleCommit {
  /** Null: the role is made, or brought back. */
  readonly before: RoleState | null;
  readonly id?: string;
  readonly after: RoleDraft;
  readonly restoredFrom?: number;
}

/**
 * Stores a role with its line in the audit log. Rights bind on the next statement everywhere: they are read with
 * whoever asks.
 */
export async function commitRole(
  tx: Transaction,
  viewer: Viewer,
  { before, id = before?.id ?? uuidv7(), after, restoredFrom }: RoleCommit,
): Promise<{ readonly id: string; readonly version: number } | Refusal> {
  const changed = changedPlaces(before, after);
  if (before !== null && before.name === after.name && changed.length === 0) return before;
  if (await isNameTaken(tx, after.name, id)) return sameName;
  const losesAdministrators =
    before !== null && before.rights.may.includes('role.update') && !after.rights.may.includes('role.update');
  if (losesAdministrators && !(await administratorRemains(tx, { kind: 'role', roleId: id }))) {
    return refusal('NOT_ALLOWED', { detail: 'LAST_ADMINISTRATOR', path: ['rights', 'may'] });
  }
  const change = { id, ...after, byId: viewer.id, ...(restoredFrom !== undefined && { restoredFrom }) };
  const version = await (before === null ? insertRole(tx, change) : updateRole(tx, change));
  await recordAudit(tx, {
    deed: 'roleChanged',
    actorId: viewer.id,
    subject: { type: 'Role', id },
    detail: {
      name: after.name,
      version,
      kind: before === null ? 'CREATED' : restoredFrom === undefined ? 'CHANGED' : 'RESTORED',
      changed,
    },
  });
  return { id, version };
}

/** Which rights, not what they hold: the history of the role says that. */
function changedPlaces(before: RoleState | null, { rights }: RoleDraft): string[] {
  const none = { scopes: {}, may: [], fields: {} };
  const places = rightsDifferences(before?.rights ?? none, rights, classOfField).map(placeOfDifference);
  return [...new Set(places)];
}
