import type { Database } from '../../../platform/database/database.js';
import type { Transaction } from '../../../platform/database/transaction.js';

/** What an opened customer's page is called in the access log. */
const deed = 'customer.view';
/** A customer opened again so soon is the same look at it. */
const sameLook = '10 minutes';

/** DA-5: who opened whose page, at business time; the same customer once in ten minutes. */
export async function writeOpened(
  database: Database,
  opened: readonly { readonly userId: string; readonly customerId: string }[],
): Promise<void> {
  if (opened.length === 0) return;
  await database.query(
    `WITH looked AS (
       INSERT INTO opened_customer (user_id, customer_id, at)
       SELECT seen."userId", seen."customerId", app_now()
       FROM jsonb_to_recordset($1::jsonb) AS seen ("userId" uuid, "customerId" uuid)
       ON CONFLICT (user_id, customer_id) DO UPDATE SET at = excluded.at
         WHERE opened_customer.at <= excluded.at - interval '${sameLook}'
       RETURNING user_id, customer_id, at)
     INSERT INTO access_log (at, user_id, deed, customer_id) SELECT at, user_id, '${deed}', customer_id FROM looked`,
    [JSON.stringify(opened)],
  );
}

/** Rows of lists each person was shown, added to the five minutes at hand. */
export async function writeListed(
  database: Database,
  listed: readonly { readonly userId: string; readonly rows: number }[],
): Promise<void> {
  if (listed.length === 0) return;
  await database.query(
    `INSERT INTO listed_rows (user_id, since, rows)
     SELECT "userId", date_bin('5 minutes', app_now(), 'epoch'), rows
     FROM jsonb_to_recordset($1::jsonb) AS seen ("userId" uuid, rows int)
     ON CONFLICT (user_id, since) DO UPDATE SET rows = listed_rows.rows + excluded.rows`,
    [JSON.stringify(listed)],
  );
}

export interface Viewed {
  readonly userId: string;
  /** Different customers opened, or whose numbers were revealed, in the last hour. */
  readonly opened: number;
  /** Rows of lists shown in the last hour. */
  readonly listed: number;
}

/** Those of these people who went over one of the thresholds. */
export async function overThresholds(
  database: Database,
  userIds: readonly string[],
  { openedPerHour, listedPerHour }: { readonly openedPerHour: number; readonly listedPerHour: number },
): Promise<Viewed[]> {
  return await database.query(
    `SELECT * FROM (
       SELECT person.id AS "userId",
         (SELECT count(*)::int FROM (
            (SELECT o.customer_id FROM opened_customer o
             WHERE o.user_id = person.id AND o.at > (SELECT app_now()) - interval '1 hour' LIMIT $2 + 1)
            UNION SELECT l.customer_id FROM access_log l
             WHERE l.user_id = person.id AND l.deed = 'number.reveal'
               AND l.at > (SELECT app_now()) - interval '1 hour') seen) AS opened,
         (SELECT coalesce(sum(r.rows), 0)::int FROM listed_rows r
          WHERE r.user_id = person.id AND r.since > (SELECT app_now()) - interval '1 hour') AS listed
       FROM unnest($1::uuid[]) AS person (id)) viewed
     WHERE opened > $2 OR listed > $3`,
    [userIds, openedPerHour, listedPerHour],
  );
}

/** True for the first who asks within an hour: an alarm about one person rings once. */
export async function takeAlarm(tx: Transaction, userId: string): Promise<boolean> {
  const rung = await tx.query(
    `INSERT INTO viewing_alarm (user_id, rung_at) VALUES ($1, $2)
     ON CONFLICT (user_id) DO UPDATE SET rung_at = excluded.rung_at
       WHERE viewing_alarm.rung_at <= excluded.rung_at - interval '1 hour' RETURNING user_id`,
    [userId, new Date(tx.now)],
  );
  return rung.length > 0;
}

/** Active people who may read the audit log. */
export async function administrators(tx: Transaction): Promise<string[]> {
  const people = await tx.query<{ id: string }>(
    `SELECT u.id FROM app_user u WHERE u.active AND EXISTS (
       SELECT FROM user_role ur JOIN role r ON r.id = ur.role_id
       WHERE ur.user_id = u.id AND r.rights -> 'may' ? 'audit.read') ORDER BY u.id`,
  );
  return people.map(({ id }) => id);
}
