import { startOfDayBefore, type Counts, type Timing } from '@tidewater/domain';

import type { Transaction } from '../../../platform/database/transaction.js';

/**
 * What each person protects now (LC-15) and has claimed today (LC-8). What is past due but not swept yet no longer
 * counts (edge 20). Exact only while the caller holds the people's rows.
 */
export async function countsOf(
  tx: Pick<Transaction, 'query'>,
  userIds: readonly string[],
  { now, calendar }: Timing,
): Promise<Map<string, Counts>> {
  const rows = await tx.query<Counts & { id: string }>(
    `SELECT person.id,
       (SELECT count(*)::int FROM customer WHERE owner_id = person.id AND stage = 'potential'
          AND deleted_at IS NULL AND next_deadline_at > $2)
       + (SELECT count(*)::int FROM customer WHERE reservation_by = person.id AND stage = 'pool'
          AND deleted_at IS NULL AND next_deadline_at > $2) AS potential,
       (SELECT count(*)::int FROM customer WHERE owner_id = person.id AND stage = 'intent'
          AND deleted_at IS NULL AND next_deadline_at > $2) AS intent,
       (SELECT count(*)::int FROM customer_event WHERE actor_id = person.id AND type IN ('Claimed', 'Reserved')
          AND at >= $3) AS "claimsToday"
     FROM unnest($1::uuid[]) AS person (id)`,
    [userIds, new Date(now), new Date(startOfDayBefore(now, 0, calendar.zone))],
  );
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}
