import { inTransaction } from '../../../platform/database/transaction.js';
import type { DueWork } from '../../../platform/jobs/due-work.js';

/**
 * A reminder was written when it was promised (LC-12); when its time comes the to-dos of its person change,
 * and those of whoever stands in for them (AP-2).
 */
export const ringDueReminders: DueWork = {
  name: 'activities: reminders due',
  fallsDue: async (database, { after, until }) =>
    await inTransaction(database, async (transaction) => {
      const [rung] = await transaction.query<{ count: number }>(
        `WITH people AS (
           SELECT DISTINCT user_id FROM reminder
           WHERE done_at IS NULL AND due > $1 AND due <= $2 AND created_at < due
         ), listeners AS (
           SELECT user_id FROM people
           UNION SELECT d.deputy_id FROM deputy d JOIN people ON people.user_id = d.person_id
           WHERE d.ended_at IS NULL AND d.valid_from <= $2 AND d.valid_until > $2
         ), sent AS (
           INSERT INTO outbox (topic, payload) SELECT 'toDos', jsonb_build_object('userId', user_id) FROM listeners
         )
         SELECT count(*)::int AS count FROM people`,
        [new Date(after), new Date(until)],
      );
      return rung?.count ?? 0;
    }),
};
