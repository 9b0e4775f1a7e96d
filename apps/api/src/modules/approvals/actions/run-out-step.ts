import {
  approvalDeadline,
  nobody,
  settle,
  settleApproval,
  type ApprovalEvent,
  type Facts,
  type Instant,
} from '@tidewater/domain';

import type { Transaction } from '../../../platform/database/transaction.js';
import { commit, loadForUpdate, rulesInForce } from '../../customers/index.js';
import { loadApproval, peekApproval } from '../data/approval.repository.js';
import { approversNamedIn, factsFor } from './approval-facts.js';
import { carryOut, countsOfApplicant } from './carry-out.js';
import { storeAndTell } from './store-and-tell.js';

/**
 * AP-1: what the waiting step says for the case that nobody decided, at its own due instant, with its effect on the
 * customer (AP-3). Whatever fell due for the customer by then comes first. False: nothing has run out.
 */
export async function runOutStep(tx: Transaction, id: string, until: Instant = tx.now): Promise<boolean> {
  const peeked = await peekApproval(tx, id);
  if (peeked === null || dueBy(approvalDeadline(peeked), until) === null) return false;
  const counts = await countsOfApplicant(tx, peeked);
  const found = await loadForUpdate(tx, peeked.customer);
  const approval = await loadApproval(tx, id);
  const at = approval === null ? null : dueBy(approvalDeadline(approval), until);
  if (found === null || approval === null || at === null) return false;
  const facts: Facts = { ...(await rulesInForce(tx)), now: at, actor: nobody, counts };
  const overdue = settle(found.state, facts);
  if (overdue.length > 0) {
    await commit(tx, found, overdue);
    return true;
  }
  const named = approversNamedIn(approval);
  const words = settleApproval(approval, await factsFor(tx, null, approval.applicant, named, at));
  const decision = words.at(-1)?.type === 'Rejected' ? 'REJECT' : 'APPROVE';
  const command = { decision, comment: null, byTime: true } as const;
  const refused = await carryOut(tx, { customer: found, facts }, approval, words, command);
  // Edge 17: it stays pending, and from now on without a time of its own.
  if (refused !== null) await storeAndTell(tx, approval, words.filter(isTimeOut));
  return true;
}

function dueBy(due: Instant | null, until: Instant): Instant | null {
  return due !== null && due <= until ? due : null;
}

function isTimeOut({ type }: ApprovalEvent): boolean {
  return type === 'StepTimedOut';
}
