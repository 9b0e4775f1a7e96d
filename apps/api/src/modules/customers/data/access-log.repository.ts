import type { Transaction } from '../../../platform/database/transaction.js';

export interface LoggedAccess {
  readonly userId: string;
  readonly deed: string;
  readonly customerId: string;
  readonly contactId?: string;
  readonly detail?: object;
}

/** AC-11: who did what to whose data, at business time. Lines are added, never changed. */
export async function logAccess(tx: Transaction, access: LoggedAccess): Promise<void> {
  const { userId, deed, customerId, contactId = null, detail = {} } = access;
  await tx.query(
    'INSERT INTO access_log (at, user_id, deed, customer_id, contact_id, detail) VALUES ($1, $2, $3, $4, $5, $6)',
    [new Date(tx.now), userId, deed, customerId, contactId, JSON.stringify(detail)],
  );
}

/** How often a person did something since a moment; exact while the person's row is held. */
export async function countAccess(
  tx: Transaction,
  userId: string,
  deed: string,
  since: number,
): Promise<number> {
  const [found] = await tx.query<{ count: number }>(
    'SELECT count(*)::int AS count FROM access_log WHERE user_id = $1 AND deed = $2 AND at >= $3',
    [userId, deed, new Date(since)],
  );
  return found?.count ?? 0;
}

/** LC-10: who asked for which company, and what the answer was. */
export async function logCollisionCheck(
  database: Pick<Transaction, 'query'>,
  userId: string,
  detail: object,
): Promise<void> {
  await database.query(
    `INSERT INTO access_log (at, user_id, deed, detail) VALUES (app_now(), $1, 'collision.check', $2)`,
    [userId, JSON.stringify(detail)],
  );
}
