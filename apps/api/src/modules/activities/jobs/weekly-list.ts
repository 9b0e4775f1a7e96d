import { dayAfter, endOfDate } from '@tidewater/domain';

import { companyZone } from '../../../platform/company-zone.js';
import { inTransaction } from '../../../platform/database/transaction.js';
import type { DueWork } from '../../../platform/jobs/due-work.js';

const daysOfWeek = 7;

/** LC-16: on Mondays each manager is told how many customers of their people would drop in the week. */
export const weeklyList: DueWork = {
  name: 'activities: weekly list',
  dayBegins: async (database, { date, start }) => {
    if (!isMonday(date)) return 0;
    const end = endOfDate(dayAfter(date, daysOfWeek - 1), companyZone());
    return await inTransaction(database, async (transaction) => {
      await transaction.query(`SET LOCAL statement_timeout = '5min'`);
      const [told] = await transaction.query<{ count: number }>(statement, [
        new Date(start),
        new Date(end),
        date,
      ]);
      return told?.count ?? 0;
    });
  },
};

/** Managers are the superior of the owner and whoever manages the owner's department or one above it. */
const statement = `
WITH dropping AS (
  SELECT owner_id, count(*)::int AS customers FROM customer
  WHERE stage IN ('potential', 'intent') AND deleted_at IS NULL AND protected_until BETWEEN $1 AND $2
  GROUP BY owner_id
), managed AS (
  SELECT owner.superior_id AS manager, dropping.owner_id, customers
  FROM dropping JOIN app_user owner ON owner.id = dropping.owner_id WHERE owner.superior_id IS NOT NULL
  UNION
  SELECT managed_department.user_id, dropping.owner_id, customers
  FROM dropping JOIN app_user owner ON owner.id = dropping.owner_id
  JOIN department_closure ON department_closure.descendant_id = owner.department_id
  JOIN managed_department ON managed_department.department_id = department_closure.ancestor_id
  WHERE managed_department.user_id <> owner.id
), told AS (
  INSERT INTO reminder (id, user_id, kind, due, data, created_at, key)
  SELECT new_id(), manager, 'WEEKLY_DROPS', $1::timestamptz,
    jsonb_build_object('count', sum(customers)::int, 'from', $1::timestamptz, 'until', $2::timestamptz),
    $1::timestamptz, 'weekly-drops:' || manager || ':' || $3::text
  FROM managed JOIN app_user ON app_user.id = manager AND app_user.active
  GROUP BY manager
  ON CONFLICT (key) DO NOTHING RETURNING id, user_id
), replaced AS (
  UPDATE reminder SET done_at = $1::timestamptz FROM told
  WHERE reminder.user_id = told.user_id AND reminder.kind = 'WEEKLY_DROPS' AND reminder.done_at IS NULL
    AND reminder.id <> told.id
), sent AS (
  INSERT INTO outbox (topic, payload) SELECT 'toDos', jsonb_build_object('userId', user_id) FROM told
)
SELECT count(*)::int AS count FROM told`;

function isMonday(date: string): boolean {
  return new Date(`${date}T00:00:00Z`).getUTCDay() === 1;
}
