import { whyNotWithdraw, withdrawApplication } from '@tidewater/domain';

import type { Viewer } from '../../../access/index.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { decideOn, done, notFound, refuse, type Outcome } from '../../customers/index.js';
import { peekApproval } from '../data/approval.repository.js';
import { isInSight } from './is-in-sight.js';

/** AP-2: the applicant takes it back; the approval is closed with the customer's event (`on-customer-change`). */
export async function withdrawApproval(
  tx: Transaction,
  viewer: Viewer,
  id: string,
): Promise<Outcome<{ readonly id: string }>> {
  const approval = await peekApproval(tx, id);
  if (approval === null || !(await isInSight(tx, viewer, approval))) return notFound;
  const why = whyNotWithdraw(approval, { actor: viewer.id });
  if (why !== null) return refuse(why);
  // A review is no request of the protector's, so there is nothing to take back: one abandons.
  if (approval.kind === 'PROTECTION_REVIEW') return refuse('NOT_ALLOWED');
  const outcome = await decideOn(tx, viewer, approval.customer, withdrawApplication);
  return outcome.refusal === undefined ? done({ id }) : outcome;
}
