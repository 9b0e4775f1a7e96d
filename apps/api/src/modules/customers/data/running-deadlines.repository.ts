import type { LifecyclePolicy, Timing } from '@tidewater/domain';

import type { Transaction } from '../../../platform/database/transaction.js';

/**
 * `deadlineUnder` (LC-19, edge 24) for every running protection at once: the stage's start + new days + granted
 * days, never before the end of tomorrow. What is past due already is the sweep's. A test holds it equal to the rule.
 */
const running = `
running AS (
  SELECT id, owner_id, stage, version, protected_until AS before, application_id, review_due,
    (greatest(
      (stage_since AT TIME ZONE company_zone())::date
        + CASE stage WHEN 'potential' THEN $2::int ELSE $3::int END + granted_days,
      ($1::timestamptz AT TIME ZONE company_zone())::date + 1
    ) + 1)::timestamp AT TIME ZONE company_zone() - interval '1 millisecond' AS after
  FROM customer
  WHERE stage IN ('potential', 'intent') AND deleted_at IS NULL AND next_deadline_at > $1
), changed AS MATERIALIZED (SELECT * FROM running WHERE before <> after)`;

function parameters({ now, policy }: Pick<Timing, 'now' | 'policy'>): readonly unknown[] {
  return [new Date(now), policy.potentialDays, policy.intentDays];
}

/**
 * Gives every running protection the time of the new policy: row, journal line, message, and an end to reminders of
 * the old time. Applications' holds are counted again by `recountHolds`.
 */
export async function applyToRunning(
  tx: Transaction,
  timing: Pick<Timing, 'now' | 'policy'>,
  actorId: string,
): Promise<number> {
  await tx.query(`SET LOCAL statement_timeout = '10min'`);
  const [applied] = await tx.query<{ count: number }>(
    `WITH ${running}, moved AS (
       UPDATE customer SET protected_until = changed.after, policy_version = $4, version = customer.version + 1,
         updated_at = $1,
         next_deadline_at = CASE
           WHEN changed.application_id IS NOT NULL THEN next_deadline_at
           WHEN changed.review_due < changed.after THEN changed.review_due ELSE changed.after END,
         next_deadline_what = CASE
           WHEN changed.application_id IS NOT NULL THEN next_deadline_what
           WHEN changed.review_due < changed.after THEN 'REVIEW_LAPSES' ELSE 'DROP' END
       FROM changed WHERE customer.id = changed.id AND customer.version = changed.version
       RETURNING customer.id, customer.version, changed.owner_id, changed.after
     ), journal AS (
       INSERT INTO customer_event (id, customer_id, seq, at, type, actor_id, reason, policy_version, data)
       SELECT new_id(), id, (SELECT coalesce(max(seq), 0) + 1 FROM customer_event WHERE customer_id = moved.id),
         $1, 'PolicyApplied', $5::uuid, NULL, $4, jsonb_build_object('at', $6::bigint, 'actor', $5::text,
           'reason', NULL, 'policyVersion', $4::int, 'type', 'PolicyApplied',
           'deadline', (extract(epoch FROM after) * 1000)::bigint)
       FROM moved
     ), ended AS (
       UPDATE reminder SET done_at = $1 FROM moved
       WHERE reminder.customer_id = moved.id AND kind = 'DROP_SOON' AND done_at IS NULL
     ), sent AS (
       INSERT INTO outbox (topic, payload)
       SELECT 'customer', jsonb_build_object('id', id, 'version', version) FROM moved
       UNION ALL SELECT 'toDos', jsonb_build_object('userId', owner_id) FROM (SELECT DISTINCT owner_id FROM moved) owners
     )
     SELECT count(*)::int AS count FROM moved`,
    [...parameters(timing), timing.policy.version, actorId, timing.now],
  );
  return applied?.count ?? 0;
}

export interface EarlierDrops {
  readonly wouldDrop: number;
  readonly byOwner: readonly { readonly ownerId: string; readonly count: number }[];
  readonly byDay: readonly { readonly day: string; readonly count: number }[];
  /** The soonest of them. */
  readonly sample: readonly string[];
}

/** LC-19: which customers would drop earlier than now, when, and whose. Changes nothing. */
export async function earlierDrops(
  tx: Pick<Transaction, 'query'>,
  now: number,
  policy: LifecyclePolicy,
): Promise<EarlierDrops> {
  const [found] = await tx.query<EarlierDrops>(
    `WITH ${running}, earlier AS (SELECT * FROM changed WHERE after < before)
     SELECT (SELECT count(*)::int FROM earlier) AS "wouldDrop",
       (SELECT coalesce(json_agg(json_build_object('ownerId', owner_id, 'count', count) ORDER BY count DESC, owner_id), '[]')
        FROM (SELECT owner_id, count(*)::int FROM earlier GROUP BY owner_id) owners) AS "byOwner",
       (SELECT coalesce(json_agg(json_build_object('day', day, 'count', count) ORDER BY day), '[]')
        FROM (SELECT (after AT TIME ZONE company_zone())::date AS day, count(*)::int FROM earlier GROUP BY 1) days)
        AS "byDay",
       ARRAY(SELECT id FROM earlier ORDER BY after, id LIMIT 20) AS sample`,
    parameters({ now, policy }),
  );
  return found ?? { wouldDrop: 0, byOwner: [], byDay: [], sample: [] };
}
