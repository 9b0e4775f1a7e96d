import { inTransaction } from '../../../platform/database/transaction.js';
import type { DueWork } from '../../../platform/jobs/due-work.js';

/** A reminder was written when it was promised (LC-12); when its time comes its person's to-dos change. */
export const ringDueReminders: DueWork = {
  name: 'activities: reminders due',
  fallsDue: async (database, { after, until }) =>
    await inTransaction(database, async (transaction) => {
      const [rung] = await transaction.query<{ count: number }>(
        `WITH people AS (
           SELECT DISTINCT user_id FROM reminder
           WHERE done_at IS NULL AND due > $1 AND due <= $2 AND created_at < due
         ), sent AS (
           INSERT INTO outbox (topic, payload) SELECT 'toDos', jsonb_build_object('userId', user_id) FROM people
         )
         SELECT count(*)::int AS count FROM people`,
        [new Date(after), new Date(until)],
      );
      return rung?.count ?? 0;
    }),
};
