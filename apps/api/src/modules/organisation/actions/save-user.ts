import { refusal, type Refusal } from '@tidewater/domain';
import { uuidv7 } from 'uuidv7';

import { isId, may, type Viewer } from '../../../access/index.js';
import { recordAudit } from '../../../platform/audit/record-audit.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { revokeGrantsGivenBy } from '../../grants/index.js';
import { administratorRemains, holdsRightsOf, loadRightsOf } from '../../people/index.js';
import { holdTree } from '../data/department.repository.js';
import {
  administering,
  holdMember,
  isAccountTaken,
  storeMember,
  takeCustomersAlong,
  type MemberState,
} from '../data/member.repository.js';
import { memberDraft, type MemberDraft, type MemberInput } from './member-draft.js';

/**
 * AC-1: takes a person in, or changes their place: department, superior, roles, the departments they manage. Giving and
 * taking roles needs `role.update`, so that nobody who looks after accounts can raise themselves.
 */
export async function saveUser(
  tx: Transaction,
  viewer: Viewer,
  input: MemberInput,
): Promise<{ readonly id: string } | Refusal> {
  if (!may(viewer, 'user.update')) return refusal('NOT_ALLOWED');
  // Departments and lines of superiors are judged against the whole.
  await holdTree(tx);
  const before = input.id ? await known(tx, input.id) : null;
  if (input.id && !before) return refusal('NOT_FOUND');
  if (before && before.version !== input.version) return refusal('STALE', { path: ['version'] });
  const drafted = await memberDraft(tx, input);
  if ('refusal' in drafted) return drafted.refusal;
  const { draft } = drafted;
  if (await isAccountTaken(tx, draft.account, before?.id ?? null)) {
    return refusal('DUPLICATE', { detail: 'SAME_ACCOUNT', path: ['account'] });
  }
  const refused =
    (await whyNotRoles(tx, viewer, before, draft)) ?? (await whyNotPlace(tx, viewer, before, draft));
  if (refused) return refused;
  if (before && input.cascade) {
    const given = await revokeGrantsGivenBy(tx, viewer, before.id, null);
    if (given.refusal) return given.refusal;
  }
  return await store(tx, viewer, before, {
    ...draft,
    id: before?.id ?? uuidv7(),
    version: (before?.version ?? 0) + 1,
    active: before?.active ?? true,
  });
}

async function known(tx: Transaction, id: string): Promise<MemberState | null> {
  return isId(id) ? await holdMember(tx, id) : null;
}

async function whyNotRoles(
  tx: Transaction,
  viewer: Viewer,
  before: MemberState | null,
  { roleIds }: MemberDraft,
): Promise<Refusal | null> {
  const had = before?.roleIds ?? [];
  const taken = had.filter((id) => !roleIds.includes(id));
  const given = roleIds.filter((id) => !had.includes(id));
  if (taken.length + given.length === 0) return null;
  if (!may(viewer, 'role.update')) return refusal('NOT_ALLOWED', { path: ['roleIds'] });
  const kept = await administering(tx, roleIds);
  if (!before?.active || kept.length > 0 || (await administering(tx, taken)).length === 0) return null;
  const remains = await administratorRemains(tx, { kind: 'person', userId: before.id });
  return remains ? null : refusal('NOT_ALLOWED', { detail: 'LAST_ADMINISTRATOR', path: ['roleIds'] });
}

/**
 * Without `role.update` nobody moves themselves to where their roles reach further, nor gives the account of somebody
 * with more rights a name that another person signs in with.
 */
async function whyNotPlace(
  tx: Transaction,
  viewer: Viewer,
  before: MemberState | null,
  draft: MemberDraft,
): Promise<Refusal | null> {
  if (before === null || may(viewer, 'role.update')) return null;
  const moved = (['departmentId', 'managedDepartmentIds'] as const).find(
    (field) => String(before[field]) !== String(draft[field]),
  );
  if (moved && before.id === viewer.id) return refusal('NOT_ALLOWED', { detail: 'ONESELF', path: [moved] });
  if (before.account === draft.account || holdsRightsOf(viewer, await loadRightsOf(tx, before.id)))
    return null;
  return refusal('NOT_ALLOWED', { detail: 'MORE_RIGHTS', path: ['account'] });
}

async function store(
  tx: Transaction,
  viewer: Viewer,
  before: MemberState | null,
  after: MemberState,
): Promise<{ readonly id: string }> {
  const changed = changedFields(before, after);
  if (changed.length === 0) return after;
  await storeMember(tx, after);
  if (changed.includes('departmentId')) await takeCustomersAlong(tx, after);
  const subject = { type: 'User', id: after.id } as const;
  await recordAudit(tx, {
    deed: 'userChanged',
    actorId: viewer.id,
    subject,
    detail: { kind: before ? 'CHANGED' : 'CREATED', name: after.name, changed },
  });
  if (changed.includes('roleIds')) {
    const detail = { name: after.name, from: before?.roleIds ?? [], to: after.roleIds };
    await recordAudit(tx, { deed: 'roleGiven', actorId: viewer.id, subject, detail });
  }
  return after;
}

const kept = [
  'account',
  'name',
  'title',
  'post',
  'departmentId',
  'superiorId',
  'roleIds',
  'managedDepartmentIds',
] as const;

function changedFields(before: MemberState | null, after: MemberState): string[] {
  return kept.filter((field) => before === null || String(before[field]) !== String(after[field]));
}
