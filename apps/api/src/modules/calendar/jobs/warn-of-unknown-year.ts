import { dayAfter } from '@tidewater/domain';

import { inTransaction } from '../../../platform/database/transaction.js';
import type { DueWork } from '../../../platform/jobs/due-work.js';
import { workingCalendar } from '../reads/working-calendar.js';

/** Longer than any count of working days, so that the warning comes before the first guess. */
const lookAheadDays = 31;

/** Edge 5: whoever keeps the holidays is told once that a year's calendar is not known yet. */
export const warnOfUnknownYear: DueWork = {
  name: 'calendar: unknown year',
  dayBegins: async (database, { date, start }) =>
    await inTransaction(database, async (tx) => {
      const year = Number(dayAfter(date, lookAheadDays).slice(0, 4));
      if ((await workingCalendar(tx)).knowsYear(year)) return 0;
      const told = await tx.query(
        `WITH told AS (
           INSERT INTO reminder (id, user_id, kind, due, data, created_at, key)
           SELECT new_id(), u.id, 'CALENDAR_UNKNOWN', $2, jsonb_build_object('year', $1::int), $2,
             'calendar-unknown:' || $1::int || ':' || u.id
           FROM app_user u
           WHERE u.active AND EXISTS (SELECT FROM user_role JOIN role ON role.id = user_role.role_id
             WHERE user_role.user_id = u.id AND role.rights -> 'may' ? 'holiday.update')
           ON CONFLICT (key) DO NOTHING RETURNING user_id
         ), sent AS (
           INSERT INTO outbox (topic, payload) SELECT 'toDos', jsonb_build_object('userId', user_id) FROM told
         )
         SELECT user_id FROM told`,
        [year, new Date(start)],
      );
      return told.length;
    }),
};
