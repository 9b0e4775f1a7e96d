import type { ApprovalEvent, ApprovalState } from '@tidewater/domain';

import type { Transaction } from '../../../platform/database/transaction.js';
import { announce } from '../../../platform/outbox/announce.js';
import { endRemindersByKey, remind } from '../../activities/index.js';
import { storeApproval } from '../data/approval.repository.js';
import { waitingFor } from '../data/approval-state.js';

/** Stores what became of an approval; whoever it now waits for, or no longer, hears of it, and so does the applicant. */
export async function storeAndTell(
  tx: Transaction,
  before: ApprovalState | null,
  events: readonly ApprovalEvent[],
): Promise<ApprovalState> {
  const after = await storeApproval(tx, before, events);
  const [asked, ask] = [before === null ? [] : waitingFor(before), waitingFor(after)];
  const noLonger = asked.filter((user) => !ask.includes(user));
  await endRemindersByKey(
    tx,
    noLonger.map((user) => waitingKey(after, user)),
  );
  await remind(
    tx,
    ask
      .filter((user) => !asked.includes(user))
      .map((user) => waitingReminder(after, user, events.at(-1)?.at ?? tx.now)),
  );
  await tellApplicant(tx, after, events);
  return after;
}

function waitingReminder(approval: ApprovalState, userId: string, since: number) {
  const { id, kind, customer, applicant, expiresAt } = approval;
  return {
    userId,
    customerId: customer,
    kind: kind === 'PROTECTION_REVIEW' ? ('REVIEW_WAITING' as const) : ('APPLICATION_WAITING' as const),
    due: since,
    data: { approval: id, kind, applicant, due: expiresAt },
    key: waitingKey(approval, userId),
  };
}

/** Someone else's word on it is news; one's own withdrawal is not. */
async function tellApplicant(
  tx: Transaction,
  { id, kind, status, customer, applicant }: ApprovalState,
  events: readonly ApprovalEvent[],
): Promise<void> {
  const last = events.at(-1);
  if (last?.type === 'Approved' || last?.type === 'Rejected') {
    const decided = {
      userId: applicant,
      customerId: customer,
      kind: 'DECIDED' as const,
      due: last.at,
      data: { approval: id, kind, status },
      key: `decided:${id}`,
    };
    if (last.actor !== applicant) return remind(tx, [decided]);
  }
  await announce(tx, [{ topic: 'toDos', userId: applicant }]);
}

function waitingKey({ id }: ApprovalState, userId: string): string {
  return `waiting:${id}:${userId}`;
}
