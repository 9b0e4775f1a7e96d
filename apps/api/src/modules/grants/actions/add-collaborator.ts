import { refusal } from '@tidewater/domain';

import type { Viewer } from '../../../access/index.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { announceCustomer, done, refuse, type Outcome } from '../../customers/index.js';
import { insertGrant, openGrantsOf } from '../data/grant.repository.js';
import { openToGive } from './open-to-give.js';

export interface AddCollaboratorCommand {
  readonly customerId: string;
  readonly userId: string;
  readonly reason: string | null;
}

/** AC-3: somebody works on the customer beside its owner, until somebody ends it or the customer changes hands. */
export async function addCollaborator(
  tx: Transaction,
  viewer: Viewer,
  { customerId, userId, reason }: AddCollaboratorCommand,
): Promise<Outcome<{ readonly id: string }>> {
  const principal = { kind: 'user', id: userId } as const;
  const command = { level: 'write', until: null, reason } as const;
  const opened = await openToGive(tx, viewer, { customerId, principal, ...command });
  if ('refusal' in opened) return opened;
  const { customer } = opened;
  const path = ['userId'];
  if (customer.row.ownerId === userId) {
    return refuse(refusal('NOT_ALLOWED', { detail: 'SAME_PERSON', path }));
  }
  if ((await openGrantsOf(tx, customerId, userId, 'collaborator')).length > 0) {
    return refuse(refusal('NOT_ALLOWED', { detail: 'ALREADY_BESIDE', path }));
  }
  const id = await insertGrant(tx, {
    ...command,
    customerId,
    principal,
    reason: reason?.trim() || null,
    cause: 'collaborator',
    grantedBy: viewer.id,
  });
  await announceCustomer(tx, customer);
  return done({ id });
}
