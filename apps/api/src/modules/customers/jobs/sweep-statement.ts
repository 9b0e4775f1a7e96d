import { formerOwnerDays, formerOwnersKept } from '@tidewater/domain';

/**
 * What `settle` and `evolve` do to one customer, for up to $2 customers that fell due by $1: one statement, so
 * that row, journal line, outbox message and reminders stand or fall together. A property test holds it equal
 * to the rules. Rows somebody else is working on are skipped or waited for.
 */
export const sweepStatement = (rows: 'skip locked' | 'wait'): string => `
WITH due AS MATERIALIZED (
  SELECT id, version, stage, next_deadline_what = 'REVIEW_LAPSES' AS lapses,
    next_deadline_at AS at,
    coalesce(owner_id, reservation_by) AS person, pool_cause = 'AWAITING_APPROVAL' AS awaited,
    protected_until, application_id, application_kind
  FROM customer
  WHERE next_deadline_at <= $1
  ORDER BY next_deadline_at, id
  LIMIT $2
  FOR NO KEY UPDATE ${rows === 'wait' ? '' : 'SKIP LOCKED'}
), stamped AS MATERIALIZED (
  SELECT due.*, CASE WHEN lapses THEN 'REVIEW_LAPSED' ELSE 'DROP' END AS cause,
    (extract(epoch FROM at) * 1000)::bigint AS at_ms, policy.version AS policy_version,
    jsonb_build_object('at', (extract(epoch FROM at) * 1000)::bigint, 'actor', NULL, 'reason', NULL,
      'policyVersion', policy.version) AS stamp,
    (SELECT coalesce(max(seq), 0) FROM customer_event WHERE customer_id = due.id) AS seq
  FROM due CROSS JOIN (SELECT max(version) AS version FROM lifecycle_policy) policy
), moved AS (
  UPDATE customer SET
    version = customer.version + 1, updated_at = (SELECT app_now()), stage = 'pool',
    owner_id = NULL, owner_department_id = NULL,
    protected_since = NULL, protected_until = NULL, stage_since = NULL, grants_used = 0, granted_days = 0,
    policy_version = 1, review_since = NULL, review_due = NULL,
    review_status = CASE WHEN lapses THEN 'EXPIRED' ELSE review_status END,
    review_reason = CASE WHEN lapses THEN NULL ELSE review_reason END,
    review_by = CASE WHEN lapses THEN NULL ELSE review_by END,
    review_at = CASE WHEN lapses THEN stamped.at ELSE review_at END,
    application_id = NULL, application_kind = NULL, application_by = NULL, application_days = NULL,
    application_at = NULL, reservation_by = NULL, reservation_since = NULL,
    pool_since = CASE WHEN stamped.stage = 'pool' AND NOT awaited THEN pool_since ELSE stamped.at END,
    pool_cause = CASE WHEN stamped.stage = 'pool' AND NOT awaited THEN pool_cause ELSE stamped.cause END,
    pool_reason = CASE WHEN stamped.stage = 'pool' AND NOT awaited THEN pool_reason END,
    left_pool_at = CASE WHEN stamped.stage = 'pool' AND NOT awaited THEN left_pool_at END,
    last_owner_id = CASE WHEN stamped.stage = 'pool' THEN last_owner_id ELSE stamped.person END,
    last_stage = CASE WHEN stamped.stage = 'pool' THEN last_stage ELSE stamped.stage END,
    last_deadline = CASE WHEN stamped.stage = 'pool' THEN last_deadline ELSE stamped.protected_until END,
    former_owners = ${formerOwners},
    next_deadline_at = NULL, next_deadline_what = NULL
  FROM stamped WHERE customer.id = stamped.id
), journal AS (
  INSERT INTO customer_event (id, customer_id, seq, at, type, actor_id, reason, policy_version, data)
  SELECT new_id(), id, seq + line.step, at, line.type, NULL, NULL, policy_version,
    stamp || jsonb_build_object('type', line.type) || line.data
  FROM stamped CROSS JOIN LATERAL (
    SELECT 1 AS step, 'ApplicationExpired' AS type,
      jsonb_build_object('application', application_id, 'kind', application_kind) AS data
    WHERE application_id IS NOT NULL
    UNION ALL
    SELECT CASE WHEN application_id IS NULL THEN 1 ELSE 2 END,
      CASE WHEN lapses THEN 'ReviewLapsed' ELSE 'Dropped' END,
      CASE WHEN lapses THEN jsonb_build_object('owner', person)
        ELSE jsonb_build_object('owner', person, 'deadline', (extract(epoch FROM protected_until) * 1000)::bigint) END
  ) line
), expiring AS (
  SELECT approval.id, approval.waiting_for, stamped.at
  FROM approval JOIN stamped ON approval.customer_id = stamped.id WHERE approval.status = 'PENDING'
), expired AS (
  UPDATE approval SET status = 'EXPIRED', decided_at = expiring.at, waiting_for = '{}'
  FROM expiring WHERE approval.id = expiring.id
), ended AS (
  -- Edge 23: what waits for the owner ends in the pool; what waits for an approver ends with the application.
  UPDATE reminder SET done_at =
    CASE WHEN reminder.kind IN ('REVIEW_WAITING', 'APPLICATION_WAITING') THEN (SELECT app_now()) ELSE stamped.at END
  FROM stamped
  WHERE reminder.customer_id = stamped.id AND reminder.done_at IS NULL
    AND (reminder.kind IN ('REVIEW_WAITING', 'APPLICATION_WAITING')
      OR stamped.stage <> 'pool' AND reminder.kind IN ('NEXT_CONTACT', 'DROP_SOON', 'ASSIGNED', 'OVER_CAP'))
  RETURNING reminder.user_id
), told AS (
  INSERT INTO reminder (id, user_id, customer_id, kind, due, data, created_at, key)
  SELECT new_id(), person, id, 'DROPPED', at, jsonb_build_object('cause', cause), at, 'dropped:' || id || ':' || at_ms
  FROM stamped ON CONFLICT (key) DO NOTHING
), revoked AS (
  UPDATE customer_grant SET ended_at = (SELECT app_now()), ended_because = 'POOLED'
  FROM stamped WHERE customer_grant.customer_id = stamped.id AND customer_grant.ended_at IS NULL
), sent AS (
  INSERT INTO outbox (topic, payload)
  SELECT 'customer', jsonb_build_object('id', id, 'version', version + 1) FROM stamped
  UNION ALL
  SELECT 'toDos', jsonb_build_object('userId', person) FROM (
    SELECT person FROM stamped UNION SELECT user_id FROM ended UNION SELECT unnest(waiting_for) FROM expiring
  ) people
)
SELECT count(*)::int AS count FROM due`;

/** `ownershipEnded`: one more at the end; the oldest go once they are many and no cooldown can ask for them. */
const formerOwners = `(
  SELECT CASE WHEN jsonb_array_length(entries) <= ${formerOwnersKept} THEN entries ELSE (
    SELECT jsonb_agg(entry ORDER BY place) FROM jsonb_array_elements(entries) WITH ORDINALITY AS list (entry, place)
    WHERE jsonb_array_length(entries) - place < ${formerOwnersKept}
      OR (entry ->> 'endedAt')::bigint > stamped.at_ms - ${formerOwnerDays * 86_400_000}
  ) END
  FROM (SELECT customer.former_owners || jsonb_build_array(
    jsonb_build_object('user', stamped.person, 'endedAt', stamped.at_ms, 'cause', stamped.cause)) AS entries) longer)`;
