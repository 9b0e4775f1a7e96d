import type { FollowUpDraft } from '@tidewater/domain';

import type { Viewer } from '../../../access/index.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { announceCustomer, touchCustomer, type LoadedCustomer } from '../../customers/index.js';
import { insertFollowUp } from '../data/follow-up.repository.js';
import { endReminders, remind } from '../data/reminder.repository.js';

/**
 * LC-12: the follow-up, its next contact among the owner's reminders; edge 23: every earlier promise is kept by it.
 */
export async function writeFollowUp(
  tx: Transaction,
  viewer: Viewer,
  customer: LoadedCustomer,
  contactId: string | null,
  draft: FollowUpDraft,
): Promise<string> {
  const { row } = customer;
  const customerId = row.id;
  const id = await insertFollowUp(tx, viewer.id, customerId, contactId, draft);
  await endReminders(tx, { customerId, kinds: ['NEXT_CONTACT'] });
  const next = draft.nextContactAt;
  if (next !== null) {
    const userId = row.ownerId ?? viewer.id;
    const key = `next-contact:${id}`;
    await remind(tx, [{ userId, customerId, kind: 'NEXT_CONTACT', due: next, data: { followUp: id }, key }]);
  }
  await touchCustomer(tx, customerId, {
    lastFollowUpAt: new Date(Math.max(draft.at, row.lastFollowUpAt?.getTime() ?? draft.at)),
    nextContactAt: next === null ? null : new Date(next),
  });
  await announceCustomer(tx, customer);
  return id;
}
