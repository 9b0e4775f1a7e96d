import type { FollowUpDraft } from '@tidewater/domain';

import type { Viewer } from '../../../access/index.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { LoadedCustomer } from '../../customers/index.js';
import { insertFollowUp } from '../data/follow-up.repository.js';

/** LC-12: a follow-up by the viewer; its next contact turns up among the owner's reminders. */
export async function writeFollowUp(
  tx: Transaction,
  viewer: Viewer,
  { row: { id: customerId, ownerId } }: LoadedCustomer,
  contactId: string | null,
  draft: FollowUpDraft,
): Promise<string> {
  const remindedId = ownerId ?? viewer.id;
  return await insertFollowUp(tx, { customerId, contactId, authorId: viewer.id, remindedId, draft });
}
