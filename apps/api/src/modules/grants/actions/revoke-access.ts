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
import { endCascade } from '../data/cascade.repository.js';
import { endGrant, peekGrant } from '../data/grant.repository.js';

export interface RevokeCommand {
  readonly reason?: string | null;
  /** Ends as well what whoever had it has given on the customer, and so on from there. Without it that stays. */
  readonly cascade?: boolean;
}

/** AC-5: ends a grant or a collaboration; binds the next statement of whoever had it. */
export async function revokeAccess(
  tx: Transaction,
  viewer: Viewer,
  id: string,
  { reason = null, cascade = false }: RevokeCommand = {},
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
  const words = reason?.trim() || null;
  await endGrant(tx, grant, 'REVOKED', viewer.id, words);
  if (cascade) await endCascade(tx, { from: 'Grant', id }, viewer.id, words);
  await announceCustomer(tx, opened.customer);
  return done({ id });
}
