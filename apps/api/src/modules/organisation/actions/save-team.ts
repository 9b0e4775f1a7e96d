import { invalidUnlessEmpty, nameProblems, refusal, tidyName, type Refusal } from '@tidewater/domain';
import { uuidv7 } from 'uuidv7';

import { isId, may, type Viewer } from '../../../access/index.js';
import { recordAudit } from '../../../platform/audit/record-audit.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { existing } from '../data/member.repository.js';
import { deleteTeam as remove, holdTeam, isTeamNameTaken, storeTeam } from '../data/team.repository.js';

const mostMembers = 500;

export interface TeamInput {
  /** Absent: a new team. */
  readonly id?: string | null;
  readonly name: string;
  readonly memberIds: readonly string[];
}

/** A group across departments that grants may name. */
export async function saveTeam(
  tx: Transaction,
  viewer: Viewer,
  input: TeamInput,
): Promise<{ readonly id: string } | Refusal> {
  if (!may(viewer, 'user.update')) return refusal('NOT_ALLOWED');
  const id = input.id ?? uuidv7();
  if (input.id && !(isId(input.id) && (await holdTeam(tx, input.id)))) return refusal('NOT_FOUND');
  const name = tidyName(input.name);
  const memberIds = [...new Set(input.memberIds)];
  const people = await existing(tx, 'app_user', memberIds.filter(isId).slice(0, mostMembers));
  const invalid = invalidUnlessEmpty([
    ...nameProblems('name', name),
    ...(memberIds.length > mostMembers
      ? [{ path: ['memberIds'], problem: 'TOO_LARGE', limit: mostMembers } as const]
      : memberIds.some((member) => !people.has(member))
        ? [{ path: ['memberIds'], problem: 'NOT_KNOWN' } as const]
        : []),
  ]);
  if (invalid) return invalid;
  if (await isTeamNameTaken(tx, name, id)) {
    return refusal('DUPLICATE', { detail: 'SAME_TEAM', path: ['name'] });
  }
  await storeTeam(tx, { id, name, memberIds });
  await record(tx, viewer, id, { name, kind: input.id ? 'CHANGED' : 'CREATED', count: memberIds.length });
  return { id };
}

/** What was granted to it ends with it. */
export async function deleteTeam(
  tx: Transaction,
  viewer: Viewer,
  id: string,
): Promise<{ readonly id: string; readonly name: string } | Refusal> {
  if (!may(viewer, 'user.update')) return refusal('NOT_ALLOWED');
  const team = isId(id) ? await holdTeam(tx, id) : null;
  if (!team) return refusal('NOT_FOUND');
  await remove(tx, id);
  await record(tx, viewer, id, { name: team.name, kind: 'DELETED' });
  return { id, name: team.name };
}

async function record(
  tx: Transaction,
  viewer: Viewer,
  id: string,
  detail: { readonly name: string; readonly kind: string; readonly count?: number },
): Promise<void> {
  await recordAudit(tx, { deed: 'teamChanged', actorId: viewer.id, subject: { type: 'Team', id }, detail });
}
