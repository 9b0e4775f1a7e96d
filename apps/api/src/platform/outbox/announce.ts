import type { Transaction } from '../database/transaction.js';

/** What subscribers are told: ids, never data. */
export type Announcement =
  | { readonly topic: 'customer'; readonly id: string; readonly version: number }
  | { readonly topic: 'toDos'; readonly userId: string }
  /** Work for a background job; `key` keeps the same work from queueing twice. */
  | { readonly topic: 'job'; readonly queue: string; readonly key: string; readonly data: object };

/** Puts messages into the outbox: they leave when, and only when, this transaction commits. */
export async function announce(
  transaction: Transaction,
  announcements: readonly Announcement[],
): Promise<void> {
  if (announcements.length === 0) return;
  await transaction.query(
    `INSERT INTO outbox (topic, payload)
     SELECT message ->> 'topic', message - 'topic'
     FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS list (message, position) ORDER BY position`,
    [JSON.stringify(announcements)],
  );
}
