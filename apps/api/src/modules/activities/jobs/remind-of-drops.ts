import { dayAfter, endOfDate, localDateOf, startOfDayBefore, type Instant } from '@tidewater/domain';

import { companyZone } from '../../../platform/company-zone.js';
import type { Database } from '../../../platform/database/database.js';
import { inTransaction } from '../../../platform/database/transaction.js';
import type { Day, DueWork } from '../../../platform/jobs/due-work.js';
import { rulesInForce } from '../../customers/index.js';

/** A transaction may be so old when it ends that its change lies before the stretch of time being done. */
const overlap = 15 * 60_000;

/**
 * LC-16: the owner is told 7, 3 and 1 days before the drop and on the day. What `reminderMoments` says of one
 * customer, for all whose turn is on this day: in the morning, and again for deadlines that move later that day. The
 * unique key gives each reminder once, the next one takes the place of the one before.
 */
export const remindOfDrops: DueWork = {
  name: 'activities: drops ahead',
  dayBegins: async (database, day) => remind(database, day, day.start, null),
  fallsDue: async (database, { after, until }) => {
    const zone = companyZone();
    const day = { date: localDateOf(after, zone), start: startOfDayBefore(after, 0, zone) };
    return remind(database, day, until, after - overlap);
  },
};

/** `changedSince`: only customers that have changed since; null: all. */
async function remind(
  database: Database,
  { date, start }: Day,
  now: Instant,
  changedSince: Instant | null,
): Promise<number> {
  return await inTransaction(database, async (transaction) => {
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
      changedSince === null ? null : new Date(changedSince),
      new Date(now),
    ]);
    return told?.count ?? 0;
  });
}

const statement = `
WITH ends AS (
  SELECT "daysLeft" AS days_left, to_timestamp(after / 1000.0) AS after, to_timestamp(until / 1000.0) AS until
  FROM jsonb_to_recordset($2::jsonb) AS list ("daysLeft" int, after bigint, until bigint)
), ahead AS (
  SELECT customer.id, owner_id, days_left, (extract(epoch FROM protected_until) * 1000)::bigint AS deadline
  FROM ends JOIN customer ON stage IN ('potential', 'intent') AND deleted_at IS NULL
    AND protected_until > ends.after AND protected_until <= ends.until AND stage_since <= $1
    AND ($3::timestamptz IS NULL OR updated_at > $3)
), told AS (
  INSERT INTO reminder (id, user_id, customer_id, kind, due, data, created_at, key)
  SELECT new_id(), owner_id, id, 'DROP_SOON', $1, jsonb_build_object('daysLeft', days_left, 'deadline', deadline), $4,
    'drop-soon:' || id || ':' || deadline || ':' || days_left
  FROM ahead ON CONFLICT (key) DO NOTHING RETURNING id, user_id, customer_id
), replaced AS (
  UPDATE reminder SET done_at = $4 FROM told
  WHERE reminder.customer_id = told.customer_id AND reminder.kind = 'DROP_SOON'
    AND reminder.done_at IS NULL AND reminder.id <> told.id
), sent AS (
  INSERT INTO outbox (topic, payload)
  SELECT 'toDos', jsonb_build_object('userId', user_id) FROM (SELECT DISTINCT user_id FROM told) people
)
SELECT count(*)::int AS count FROM told`;
