import type { Database } from '../../../platform/database/database.js';
import { queryPrepared } from '../../../platform/database/prepared.js';
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
export async function logCollisionCheck(database: Database, userId: string, detail: object): Promise<void> {
  await queryPrepared(database, 'log of a collision check', logCheckSql, [userId, JSON.stringify(detail)]);
}

/** A check is asked with every few letters typed: its line may reach the disk a moment after the answer. */
const logCheckSql = `
WITH soon AS MATERIALIZED (SELECT set_config('synchronous_commit', 'off', true))
INSERT INTO access_log (at, user_id, deed, detail) SELECT app_now(), $1::uuid, 'collision.check', $2::jsonb FROM soon`;
