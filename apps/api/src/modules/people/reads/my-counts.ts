import { Bindings, type Viewer } from '../../../access/index.js';
import type { Database } from '../../../platform/database/database.js';
import { waitingReminderSql } from './waiting-reminder-sql.js';

export interface MyCounts {
  readonly potential: number;
  readonly potentialCap: number;
  readonly intent: number;
  readonly intentCap: number;
  readonly claimsToday: number;
  readonly dailyClaimCap: number;
  readonly remindersDue: number;
  readonly approvalsWaiting: number;
  readonly reviewsWaiting: number;
}

/** What a person has against the caps of LC-8 and LC-15 in force now, and what waits for them. */
export async function myCounts(database: Database, viewer: Viewer): Promise<MyCounts> {
  const bindings = new Bindings();
  const statement = statementFor(viewer, bindings);
  const [counts]: MyCounts[] = await database.query(statement, [...bindings.values]);
  if (!counts) throw new Error('There is no lifecycle policy');
  return counts;
}

function statementFor(viewer: Viewer, bindings: Bindings): string {
  const me = bindings.bind(viewer.id, 'uuid');
  const waitingFor = bindings.bind([viewer.id, ...viewer.standsInFor], 'uuid[]');
  return `
SELECT mine.*, waiting.*,
  (SELECT count(*)::int FROM customer_event WHERE actor_id = ${me} AND type IN ('Claimed', 'Reserved')
     AND at >= date_trunc('day', app_now() AT TIME ZONE company_zone()) AT TIME ZONE company_zone()) AS "claimsToday",
  (SELECT count(*)::int FROM reminder r LEFT JOIN customer c ON c.id = r.customer_id
     WHERE ${waitingReminderSql('r', viewer, bindings)} AND r.done_at IS NULL AND c.deleted_at IS NULL
       AND r.due < (date_trunc('day', app_now() AT TIME ZONE company_zone()) + interval '1 day')
                   AT TIME ZONE company_zone()) AS "remindersDue",
  (policy.rules ->> 'potentialCap')::int AS "potentialCap",
  (policy.rules ->> 'intentCap')::int AS "intentCap",
  (policy.rules ->> 'dailyClaimCap')::int AS "dailyClaimCap"
FROM (SELECT rules FROM lifecycle_policy WHERE since <= app_now() ORDER BY version DESC LIMIT 1) policy,
  (SELECT count(*) FILTER (WHERE stage = 'potential')::int AS potential,
          count(*) FILTER (WHERE stage = 'intent')::int AS intent
   FROM customer WHERE owner_id = ${me} AND stage IN ('potential', 'intent') AND deleted_at IS NULL) mine,
  (SELECT count(*) FILTER (WHERE kind <> 'PROTECTION_REVIEW')::int AS "approvalsWaiting",
          count(*) FILTER (WHERE kind = 'PROTECTION_REVIEW')::int AS "reviewsWaiting"
   FROM approval WHERE status = 'PENDING' AND waiting_for && ${waitingFor}) waiting`;
}
