import { dayAfter, endOfDate } from '@tidewater/domain';

import { companyZone } from '../../../platform/company-zone.js';
import { inTransaction } from '../../../platform/database/transaction.js';
import type { DueWork } from '../../../platform/jobs/due-work.js';
import { rulesInForce } from '../../customers/index.js';

/**
 * LC-16: the owner is told 7, 3 and 1 days before the drop and on the day. What `reminderMoments` says of one
 * customer, for all whose turn is on this day. The unique key gives each reminder once, the next one takes the
 * place of the one before.
 */
export const remindOfDrops: DueWork = {
  name: 'activities: drops ahead',
  dayBegins: async (database, { date, start }) =>
    await inTransaction(database, async (transaction) => {
      const zone = companyZone();
      const { policy } = await rulesInForce(transaction);
      const ends = policy.reminderDays.map((daysLeft) => ({
        daysLeft,
        after: endOfDate(dayAfter(date, daysLeft - 1), zone),
        until: endOfDate(dayAfter(date, daysLeft), zone),
      }));
      await transaction.query(`SET LOCAL statement_timeout = '5min'`);
      const [told] = await transaction.query<{ count: number }>(statement, [
        new Date(start),
        JSON.stringify(ends),
      ]);
      return told?.count ?? 0;
    }),
};

const statement = `
WITH ends AS (
  SELECT "daysLeft" AS days_left, to_timestamp(after / 1000.0) AS after, to_timestamp(until / 1000.0) AS until
  FROM jsonb_to_recordset($2::jsonb) AS list ("daysLeft" int, after bigint, until bigint)
), ahead AS (
  SELECT customer.id, owner_id, days_left, (extract(epoch FROM protected_until) * 1000)::bigint AS deadline
  FROM ends JOIN customer ON stage IN ('potential', 'intent') AND deleted_at IS NULL
    AND protected_until > ends.after AND protected_until <= ends.until AND stage_since <= $1
), told AS (
  INSERT INTO reminder (id, user_id, customer_id, kind, due, data, created_at, key)
  SELECT new_id(), owner_id, id, 'DROP_SOON', $1, jsonb_build_object('daysLeft', days_left, 'deadline', deadline), $1,
    'drop-soon:' || id || ':' || deadline || ':' || days_left
  FROM ahead ON CONFLICT (key) DO NOTHING RETURNING id, user_id, customer_id
), replaced AS (
  UPDATE reminder SET done_at = $1 FROM told
  WHERE reminder.customer_id = told.customer_id AND reminder.kind = 'DROP_SOON'
    AND reminder.done_at IS NULL AND reminder.id <> told.id
), sent AS (
  INSERT INTO outbox (topic, payload)
  SELECT 'toDos', jsonb_build_object('userId', user_id) FROM (SELECT DISTINCT user_id FROM told) people
)
SELECT count(*)::int AS count FROM told`;
