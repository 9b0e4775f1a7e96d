import {
  decideApplication,
  decideStep,
  reviewProtection,
  type ApprovalEvent,
  type ApprovalState,
  type CustomerEvent,
  type Decision,
  type Verdict,
} from '@tidewater/domain';

import { may, type Viewer } from '../../../access/index.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import {
  commit,
  countsOf,
  done,
  lockPeople,
  notFound,
  openCustomer,
  refuse,
  rulesInForce,
  type OpenedCustomer,
  type Outcome,
} from '../../customers/index.js';
import { loadApproval, peekApproval } from '../data/approval.repository.js';
import { approversNamedIn, factsFor } from './approval-facts.js';
import { isInSight } from './is-in-sight.js';
import { storeAndTell } from './store-and-tell.js';

export interface ApprovalDecision {
  readonly decision: Verdict;
  readonly comment: string | null;
  /** A review that finds it to be another's customer names that one (edge 12). */
  readonly duplicateOf?: string | null;
}

/**
 * AP-2, AP-3: one approver's word, and with the last one its effect on the customer in the same transaction. When the
 * customer's rule refuses the effect nothing is decided and the application stays pending (edge 17).
 */
export async function decideApproval(
  tx: Transaction,
  viewer: Viewer,
  id: string,
  command: ApprovalDecision,
): Promise<Outcome<{ readonly id: string }>> {
  const peeked = await peekApproval(tx, id);
  if (peeked === null || !(await isInSight(tx, viewer, peeked))) return notFound;
  const counts = peeked.kind === 'INTENT' ? await countsOfApplicant(tx, peeked) : null;
  const opened = await openCustomer(tx, viewer, peeked.customer, { counts });
  const approval = await loadApproval(tx, id);
  if (approval === null) return notFound;
  const facts = await factsFor(tx, viewer.id, approval.applicant, approversNamedIn(approval));
  const word = decideStep(approval, command, facts);
  if (!word.ok) return refuse(word.refusal);
  if (!may(viewer, approval.kind === 'PROTECTION_REVIEW' ? 'protection.review' : 'approval.decide')) {
    return refuse('NOT_ALLOWED');
  }
  if ('refusal' in opened) return opened;
  return carryOut(tx, opened, approval, word.events, command);
}

/** Edge 17: counted under the applicant's lock, which comes before the customer's. */
async function countsOfApplicant(tx: Transaction, { applicant }: ApprovalState) {
  await lockPeople(tx, [applicant]);
  return (await countsOf(tx, [applicant], await rulesInForce(tx))).get(applicant) ?? null;
}

async function carryOut(
  tx: Transaction,
  opened: OpenedCustomer,
  approval: ApprovalState,
  words: readonly ApprovalEvent[],
  command: ApprovalDecision,
): Promise<Outcome<{ readonly id: string }>> {
  const last = words.at(-1)?.type;
  const isLast = last === 'Approved' || last === 'Rejected';
  const effect = isLast ? effectOn(opened, approval, command) : null;
  if (effect !== null && !effect.ok) return refuse(effect.refusal);
  // Closed before the customer changes: what is still open then has lost its ground.
  await storeAndTell(tx, approval, words);
  if (effect !== null) await commit(tx, opened.customer, effect.events);
  return done({ id: approval.id });
}

function effectOn(
  { customer: { state }, facts }: OpenedCustomer,
  { id, kind }: ApprovalState,
  { decision, comment, duplicateOf = null }: ApprovalDecision,
): Decision<CustomerEvent> {
  return kind === 'PROTECTION_REVIEW'
    ? reviewProtection(state, { decision, reason: comment, duplicateOf }, facts)
    : decideApplication(state, { application: id, decision, comment }, facts);
}
