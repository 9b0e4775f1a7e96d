import type { GrantLevel, PredicateRow } from '@tidewater/domain';

import { LIVE_GRANT } from '../../../access/index.js';
import type { Database } from '../../../platform/database/database.js';
import { principalNameSql } from './grant-sql.js';

/** A grant in force on a customer, as an explanation names it. */
export interface GrantInForce {
  readonly principalId: string;
  /** Null where it was given to a person. */
  readonly principal: string | null;
  readonly level: GrantLevel;
  readonly collaborates: boolean;
  /** ISO instant. */
  readonly until: string | null;
  readonly by: string | null;
}

/** Everything about a customer that any way of reaching it looks at, with the names to say so. */
export interface CustomerStanding {
  readonly ownerId: string | null;
  readonly owner: string | null;
  readonly departmentId: string | null;
  readonly department: string | null;
  readonly territoryId: string | null;
  readonly territory: string | null;
  readonly poolId: string | null;
  readonly grants: readonly GrantInForce[];
  readonly approverIds: readonly string[];
  /** Whom a decision on it waits for. */
  readonly waitingFor: readonly string[];
  /** Who stands in for its owner, or for somebody a decision waits for. */
  readonly deputies: readonly {
    readonly deputyId: string;
    readonly person: string;
    readonly until: string;
  }[];
}

export async function customerStanding(
  database: Pick<Database, 'query'>,
  customerId: string,
): Promise<CustomerStanding | null> {
  const [found]: CustomerStanding[] = await database.query(statement, [customerId]);
  return found ?? null;
}

/** The same for the in-memory reading of the ways. */
export function predicateRowOf({
  ownerId,
  departmentId,
  territoryId,
  poolId,
  grants,
  approverIds,
  waitingFor,
}: CustomerStanding): PredicateRow {
  const ids = (some: readonly GrantInForce[]) => some.map(({ principalId }) => principalId);
  return {
    ownerId,
    ownerDepartmentId: departmentId,
    territoryId,
    poolId,
    approverIds,
    waitingFor,
    collaboratorIds: ids(grants.filter(({ collaborates }) => collaborates)),
    grantedTo: ids(grants.filter(({ collaborates }) => !collaborates)),
    writers: ids(grants.filter(({ level }) => level === 'write')),
  };
}

const statement = `
SELECT c.owner_id AS "ownerId", (SELECT name FROM app_user WHERE id = c.owner_id) AS owner,
  c.owner_department_id AS "departmentId", (SELECT name FROM department WHERE id = c.owner_department_id) AS department,
  c.territory_id AS "territoryId", (SELECT name FROM territory WHERE id = c.territory_id) AS territory,
  CASE WHEN c.stage = 'pool' THEN c.pool_id END AS "poolId",
  (SELECT coalesce(json_agg(json_build_object(
      'principalId', g.principal_id, 'principal', CASE WHEN g.principal_kind <> 'user' THEN ${principalNameSql('g')} END,
      'level', g.level, 'collaborates', g.cause = 'collaborator', 'until', g.valid_until,
      'by', (SELECT name FROM app_user WHERE id = g.granted_by)) ORDER BY g.valid_from, g.id), '[]')
   FROM customer_grant g WHERE g.customer_id = c.id AND ${LIVE_GRANT}) AS grants,
  ARRAY(SELECT unnest(waiting_for) FROM approval WHERE customer_id = c.id AND status = 'PENDING'
    UNION SELECT unnest(decided_by) FROM approval
      WHERE customer_id = c.id AND decided_at > (SELECT app_now()) - interval '7 days') AS "approverIds",
  waiting.people AS "waitingFor",
  (SELECT coalesce(json_agg(json_build_object('deputyId', d.deputy_id, 'until', d.valid_until,
      'person', (SELECT name FROM app_user WHERE id = d.person_id)) ORDER BY d.valid_until, d.id), '[]')
   FROM deputy d WHERE (d.person_id = c.owner_id OR d.person_id = ANY(waiting.people)) AND d.ended_at IS NULL
     AND d.valid_from <= (SELECT app_now()) AND d.valid_until > (SELECT app_now())) AS deputies
FROM customer c CROSS JOIN LATERAL (SELECT ARRAY(
  SELECT unnest(waiting_for) FROM approval WHERE customer_id = c.id AND status = 'PENDING') AS people) waiting WHERE c.id = $1`;
