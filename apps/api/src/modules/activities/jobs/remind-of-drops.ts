import { endOfDate, dayAfter } from '@tidewater/domain';

import { companyZone } from '../../../platform/company-zone.js';
import { inTransaction, type Transaction } from '../../../platform/database/transaction.js';
import type { Day, DueWork } from '../../../platform/jobs/due-work.js';
import { rulesInForce } from '../../customers/index.js';

/**
 * LC-16: the owner is told 7, 3 and 1 days before the drop and on the day. What `reminderMoments` says of one
 * customer, for all whose turn is on this day. The unique key gives each reminder once, the next one takes the
 * place of the one before.
 */
export const remindOfDrops: DueWork = {
  name: 'activities: drops ahead',
  dayBegins: async (database, day) =>
    await inTransaction(database, async (transaction) => {
      await transaction.query(`SET LOCAL statement_timeout = '5min'`);
      const { policy } = await rulesInForce(transaction);
      let count = 0;
      for (const daysLeft of policy.reminderDays) count += await remindAhead(transaction, day, daysLeft);
      return count;
    }),
};

async function remindAhead(
  transaction: Transaction,
  { date, start }: Day,
  daysLeft: number,
): Promise<number> {
  const zone = companyZone();
  const from = endOfDate(dayAfter(date, daysLeft - 1), zone);
  const until = endOfDate(dayAfter(date, daysLeft), zone);
  const [told] = await transaction.query<{ count: number }>(
    `WITH told AS (
       INSERT INTO reminder (id, user_id, customer_id, kind, due, data, created_at, key)
       SELECT new_id(), owner_id, id, 'DROP_SOON', $3,
         jsonb_build_object('daysLeft', $4::int, 'deadline', deadline), $3,
         'drop-soon:' || id || ':' || deadline || ':' || $4::int
       FROM (
         SELECT id, owner_id, (extract(epoch FROM protected_until) * 1000)::bigint AS deadline FROM customer
         WHERE stage IN ('potential', 'intent') AND deleted_at IS NULL
           AND protected_until > $1 AND protected_until <= $2 AND stage_since <= $3
       ) ahead
       ON CONFLICT (key) DO NOTHING RETURNING id, user_id, customer_id
     ), replaced AS (
       UPDATE reminder SET done_at = $3 FROM told
       WHERE reminder.customer_id = told.customer_id AND reminder.kind = 'DROP_SOON'
         AND reminder.done_at IS NULL AND reminder.id <> told.id
     ), sent AS (
       INSERT INTO outbox (topic, payload)
       SELECT 'toDos', jsonb_build_object('userId', user_id) FROM (SELECT DISTINCT user_id FROM told) people
     )
     SELECT count(*)::int AS count FROM told`,
    [new Date(from), new Date(until), new Date(start), daysLeft],
  );
  return told?.count ?? 0;
}
