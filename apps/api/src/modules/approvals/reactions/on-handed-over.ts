import { replaceApprover } from '@tidewater/domain';

import type { Transaction } from '../../../platform/database/transaction.js';
import type { HandedOver } from '../../customers/index.js';
import { approversNamedIn, factsFor } from '../actions/approval-facts.js';
import { storeAndTell } from '../actions/store-and-tell.js';
import { pendingFor } from '../data/approval.repository.js';
import { mayDecide } from '../data/approvers.repository.js';

/** LC-14e: what waits for the leaving person waits for the receiver, or for the next one up where that one may not decide. */
export async function passOnApprovals(tx: Transaction, { from, to, by }: HandedOver): Promise<void> {
  for (const approval of await pendingFor(tx, from)) {
    const facts = await factsFor(tx, by, approval.applicant, approversNamedIn(approval));
    const { superiors, administrators } = facts.people;
    const people = {
      ...facts.people,
      superiors: superiors.filter((id) => id !== from),
      administrators: administrators.filter((id) => id !== from),
    };
    const receiver = (await mayDecide(tx, to, approval.kind)) ? to : approval.applicant;
    await storeAndTell(tx, approval, replaceApprover(approval, from, receiver, { ...facts, people }));
  }
}
