import type { FollowUpDraft } from '@tidewater/domain';
import { uuidv7 } from 'uuidv7';

import type { Transaction } from '../../../platform/database/transaction.js';

export interface NewFollowUp {
  /** The row is held, so that nobody else writes at the same time. */
  readonly customerId: string;
  readonly contactId: string | null;
  readonly authorId: string;
  /** Whom to remind of the next contact. */
  readonly remindedId: string;
  readonly draft: FollowUpDraft;
}

/**
 * LC-12: the follow-up, its next contact among the reminders and on the customer, and the messages that all this has
 * changed; edge 23: every earlier promise is kept by it. It makes no editor's version of the customer stale. One
 * statement, for it is what a salesperson does most.
 */
export async function insertFollowUp(tx: Transaction, added: NewFollowUp): Promise<string> {
  const { customerId, contactId, authorId, remindedId, draft } = added;
  const { way, note, at, nextContactAt } = draft;
  const id = uuidv7();
  await tx.query(statement, [
    id,
    customerId,
    contactId,
    authorId,
    way,
    note,
    new Date(at),
    nextContactAt === null ? null : new Date(nextContactAt),
    new Date(tx.now),
    remindedId,
  ]);
  return id;
}

const statement = `
WITH written AS (
  INSERT INTO follow_up (id, customer_id, contact_id, author_id, way, note, at, next_contact_at, created_at)
  VALUES ($1::uuid, $2::uuid, $3, $4, $5, $6, $7::timestamptz, $8::timestamptz, $9::timestamptz)
), kept AS (
  UPDATE reminder SET done_at = $9 WHERE customer_id = $2 AND kind = 'NEXT_CONTACT' AND done_at IS NULL
  RETURNING user_id
), promised AS (
  INSERT INTO reminder (id, user_id, customer_id, kind, due, data, created_at, key)
  SELECT new_id(), $10::uuid, $2, 'NEXT_CONTACT', $8, jsonb_build_object('followUp', $1), $9, 'next-contact:' || $1
  WHERE $8 IS NOT NULL
  RETURNING user_id
), touched AS (
  UPDATE customer SET last_follow_up_at = greatest(last_follow_up_at, $7), next_contact_at = $8 WHERE id = $2
  RETURNING id, version
)
INSERT INTO outbox (topic, payload)
SELECT 'toDos', jsonb_build_object('userId', user_id) FROM (SELECT user_id FROM kept UNION SELECT user_id FROM promised) told
UNION ALL SELECT 'customer', jsonb_build_object('id', id, 'version', version) FROM touched`;
