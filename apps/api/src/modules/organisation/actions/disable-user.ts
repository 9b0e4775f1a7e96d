import { refusal, type Refusal } from '@tidewater/domain';

import { isId, may, type Viewer } from '../../../access/index.js';
import { recordAudit } from '../../../platform/audit/record-audit.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { revokeGrantsGivenBy } from '../../grants/index.js';
import { endSessionsOf } from '../../identity/index.js';
import { administratorRemains } from '../../people/index.js';
import { countOwned, holdMember, setActive, type MemberState } from '../data/member.repository.js';

/**
 * Ends a person's access and sessions at once. Edge 16: not while they still own anything. What they have given stays,
 * unless `cascade` takes it back (AC-5).
 */
export async function disableUser(
  tx: Transaction,
  viewer: Viewer,
  id: string,
  { cascade = false }: { readonly cascade?: boolean } = {},
): Promise<{ readonly id: string } | Refusal> {
  const person = await administered(tx, viewer, id);
  if ('code' in person) return person;
  if (!person.active) return person;
  const count = await countOwned(tx, id);
  if (count > 0) return refusal('NOT_ALLOWED', { detail: 'STILL_OWNED', count });
  if (!(await administratorRemains(tx, { kind: 'person', userId: id }))) {
    return refusal('NOT_ALLOWED', { detail: 'LAST_ADMINISTRATOR' });
  }
  if (cascade) {
    const given = await revokeGrantsGivenBy(tx, viewer, id, null);
    if (given.refusal) return given.refusal;
  }
  await setActive(tx, id, false);
  const sessions = await endSessionsOf(tx, id);
  await record(tx, viewer, person, 'userDisabled', { sessions });
  return person;
}

export async function enableUser(
  tx: Transaction,
  viewer: Viewer,
  id: string,
): Promise<{ readonly id: string } | Refusal> {
  const person = await administered(tx, viewer, id);
  if ('code' in person || person.active) return person;
  await setActive(tx, id, true);
  await record(tx, viewer, person, 'userChanged', { kind: 'ENABLED' });
  return person;
}

async function administered(tx: Transaction, viewer: Viewer, id: string): Promise<MemberState | Refusal> {
  if (!may(viewer, 'user.update')) return refusal('NOT_ALLOWED');
  if (id === viewer.id) return refusal('NOT_ALLOWED', { detail: 'ONESELF' });
  return (isId(id) ? await holdMember(tx, id) : null) ?? refusal('NOT_FOUND');
}

async function record(
  tx: Transaction,
  viewer: Viewer,
  person: MemberState,
  deed: 'userDisabled' | 'userChanged',
  detail: { readonly sessions?: number; readonly kind?: string },
): Promise<void> {
  await recordAudit(tx, {
    deed,
    actorId: viewer.id,
    subject: { type: 'User', id: person.id },
    detail: { name: person.name, ...detail },
  });
}
