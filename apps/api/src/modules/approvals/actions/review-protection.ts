import { whyNotReviewProtection, type Verdict } from '@tidewater/domain';

import { canSee, type Viewer } from '../../../access/index.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { done, notFound, openCustomer, refuse, type Outcome } from '../../customers/index.js';
import { loadPending } from '../data/approval.repository.js';
import { decideApproval } from './decide-approval.js';

export interface ProtectionVerdict {
  readonly decision: Verdict;
  readonly reason: string | null;
  /** The customer it really is: it goes to the recycle bin with this link instead of the pool (edge 12). */
  readonly duplicateOf: string | null;
}

/** LC-9 保护审核: the reviewer's word on a customer, which is the decision of its pending review. */
export async function reviewProtection(
  tx: Transaction,
  viewer: Viewer,
  customerId: string,
  { decision, reason, duplicateOf }: ProtectionVerdict,
): Promise<Outcome<{ readonly id: string }>> {
  const opened = await openCustomer(tx, viewer, customerId);
  if ('refusal' in opened) return opened;
  const why = whyNotReviewProtection(opened.customer.state, opened.facts);
  if (why !== null) return refuse(why);
  if (duplicateOf !== null && (duplicateOf === customerId || !(await canSee(tx, viewer, duplicateOf)))) {
    return refuse({ code: 'NOT_FOUND', path: ['duplicateOf'] });
  }
  const pending = await loadPending(tx, customerId);
  if (pending === null) return notFound;
  const outcome = await decideApproval(tx, viewer, pending.id, { decision, comment: reason, duplicateOf });
  return outcome.refusal === undefined ? done({ id: customerId }) : outcome;
}
