import { decidesFor, decideStep, type ApprovalState } from '@tidewater/domain';

import { may, type Viewer } from '../../../access/index.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { done, notFound, openCustomer, refuse, type Outcome } from '../../customers/index.js';
import { loadRightsOf } from '../../people/index.js';
import { loadApproval, peekApproval } from '../data/approval.repository.js';
import { approversNamedIn, factsFor } from './approval-facts.js';
import { carryOut, countsOfApplicant, type ApprovalDecision } from './carry-out.js';
import { isInSight } from './is-in-sight.js';
import { runOutStep } from './run-out-step.js';

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
  // Edge 20: what has run out is settled first.
  if (await runOutStep(tx, id)) return decideApproval(tx, viewer, id, command);
  const counts = await countsOfApplicant(tx, peeked);
  const opened = await openCustomer(tx, viewer, peeked.customer, { counts });
  const approval = await loadApproval(tx, id);
  if (approval === null) return notFound;
  const { id: actor, standsInFor } = viewer;
  const people = await factsFor(tx, actor, approval.applicant, approversNamedIn(approval));
  const facts = { ...people, standsInFor };
  const approver = decidesFor(approval, facts);
  const word = decideStep(approval, command, facts);
  if (!word.ok) return refuse(word.refusal);
  if (!(await mayDecide(tx, viewer, approval, approver))) return refuse('NOT_ALLOWED');
  if ('refusal' in opened) return opened;
  const why = await carryOut(tx, opened, approval, word.events, command);
  return why === null ? done({ id }) : refuse(why);
}

/** The right is the approver's: a deputy decides an application with it. A review wants a reviewer in any case (LC-9). */
async function mayDecide(
  tx: Transaction,
  viewer: Viewer,
  { kind }: ApprovalState,
  approver: string | null,
): Promise<boolean> {
  if (kind === 'PROTECTION_REVIEW') return may(viewer, 'protection.review');
  if (approver === null || approver === viewer.id) return may(viewer, 'approval.decide');
  const roles = await loadRightsOf(tx, approver);
  return roles.some(({ rights }) => rights.may.includes('approval.decide'));
}
