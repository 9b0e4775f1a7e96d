import { refusal, whyNotReason } from '@tidewater/domain';

import type { Viewer } from '../../../access/index.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import {
  announceCustomer,
  done,
  notFound,
  openCustomer,
  refuse,
  type Outcome,
} from '../../customers/index.js';
import { endGrant, peekGrant } from '../data/grant.repository.js';

/** AC-5: ends a grant or a collaboration; binds the next statement of whoever had it. */
export async function revokeAccess(
  tx: Transaction,
  viewer: Viewer,
  id: string,
  reason: string | null = null,
): Promise<Outcome<{ readonly id: string }>> {
  const peeked = await peekGrant(tx, id);
  if (peeked === null) return notFound;
  const opened = await openCustomer(tx, viewer, peeked.customerId);
  if ('refusal' in opened) return opened;
  // Whoever may not share it does not know its grants.
  if (!(opened.sight?.mayDo('customer.share') ?? false)) return notFound;
  const grant = await peekGrant(tx, id);
  if (grant === null || !grant.isOpen) return refuse('ALREADY_DECIDED');
  if (!grant.byHand) return refuse(refusal('NOT_ALLOWED', { detail: 'BY_RULE' }));
  const why = whyNotReason(reason, 'optional');
  if (why !== null) return refuse(why);
  await endGrant(tx, grant, 'REVOKED', viewer.id, reason?.trim() || null);
  await announceCustomer(tx, opened.customer);
  return done({ id });
}
