import { whyNotReason } from '@tidewater/domain';

import { isId, may, type Viewer } from '../../../access/index.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { done, notFound, refuse, type Outcome } from '../../customers/index.js';
import { endCascade } from '../data/cascade.repository.js';
import { isPerson } from '../data/grant.repository.js';

/**
 * AC-5: takes back what a person has given, and what was given on from there; for whoever looks after accounts, when a
 * person leaves or loses the right to share. Without it what they gave stays.
 */
export async function revokeGrantsGivenBy(
  tx: Transaction,
  viewer: Viewer,
  personId: string,
  reason: string | null,
): Promise<Outcome<{ readonly count: number }>> {
  if (!may(viewer, 'user.update')) return refuse('NOT_ALLOWED');
  if (!isId(personId) || !(await isPerson(tx, personId))) return notFound;
  const why = whyNotReason(reason, 'optional');
  if (why !== null) return refuse(why);
  const start = { from: 'User', id: personId } as const;
  return done({ count: await endCascade(tx, start, viewer.id, reason?.trim() || null) });
}
