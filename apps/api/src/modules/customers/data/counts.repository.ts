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
    `SELECT person.id, counted.* FROM unnest($1::uuid[]) AS person (id)
     CROSS JOIN LATERAL (${countsSql('person.id', '$2::timestamptz', '$3::timestamptz')}) counted`,
    [userIds, new Date(now), new Date(startOfDayBefore(now, 0, calendar.zone))],
  );
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}

/** The `Counts` of one person, as one row. */
export function countsSql(person: string, now: string, dayBegan: string): string {
  const living = `deleted_at IS NULL AND next_deadline_at > ${now}`;
  return `SELECT
    (SELECT count(*)::int FROM customer WHERE owner_id = ${person} AND stage = 'potential' AND ${living})
      + (SELECT count(*)::int FROM customer WHERE reservation_by = ${person} AND stage = 'pool' AND ${living}) AS potential,
    (SELECT count(*)::int FROM customer WHERE owner_id = ${person} AND stage = 'intent' AND ${living}) AS intent,
    (SELECT count(*)::int FROM customer_event WHERE actor_id = ${person} AND type IN ('Claimed', 'Reserved')
       AND at >= ${dayBegan}) AS "claimsToday"`;
}
