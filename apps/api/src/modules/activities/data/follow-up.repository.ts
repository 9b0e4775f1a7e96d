import type { FollowUpDraft } from '@tidewater/domain';
import { uuidv7 } from 'uuidv7';

import type { Transaction } from '../../../platform/database/transaction.js';
import { FollowUpRow } from './follow-up.row.js';

export async function insertFollowUp(
  tx: Transaction,
  authorId: string,
  customerId: string,
  contactId: string | null,
  { way, note, at, nextContactAt }: FollowUpDraft,
): Promise<string> {
  const id = uuidv7();
  await tx.manager.insert(FollowUpRow, {
    id,
    customerId,
    contactId,
    authorId,
    way,
    note,
    at: new Date(at),
    nextContactAt: nextContactAt === null ? null : new Date(nextContactAt),
    createdAt: new Date(tx.now),
  });
  return id;
}
