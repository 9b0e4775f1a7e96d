import type { Predicate } from '@tidewater/domain';

import type { Bindings } from './bindings.js';
import type { Viewer } from './viewer.js';

/** Read once for a statement; the bare function would be called for every row. */
const NOW = '(SELECT app_now())';

/** The days after a decision in which the decider keeps sight of its result (edge case 11). */
const DECIDER_DAYS = 7;

/**
 * A predicate as SQL over the customer's row. Sets of rows are bound arrays or `= ANY(ARRAY(SELECT …))`, never
 * `OR EXISTS`, which cannot use an index of the customer.
 */
export function predicateSql(predicate: Predicate, row: string, viewer: Viewer, bindings: Bindings): string {
  const me = () => bindings.bind(viewer.id, 'uuid');
  switch (predicate.kind) {
    case 'all':
      return 'true';
    case 'none':
      return 'false';
    case 'owned':
      return `${row}.owner_id IS NOT NULL`;
    case 'own':
      return `${row}.owner_id = ${me()}`;
    case 'collaborating':
      return `${row}.id = ANY(${bindings.ids(`SELECT customer_id FROM customer_grant WHERE principal_id = ${me()} AND cause = 'collaborator' AND ${LIVE_GRANT}`)})`;
    case 'granted':
      return `${row}.id = ANY(${bindings.ids(`SELECT customer_id FROM customer_grant WHERE principal_id = ANY(${bindings.bind(viewer.principals, 'uuid[]')}) AND cause <> 'collaborator' AND ${LIVE_GRANT}`)})`;
    case 'grantedToWrite':
      return `${row}.id = ANY(${bindings.ids(`SELECT customer_id FROM customer_grant WHERE principal_id = ANY(${bindings.bind(viewer.principals, 'uuid[]')}) AND level = 'write' AND ${LIVE_GRANT}`)})`;
    case 'departments':
      return `${row}.owner_department_id = ANY(${bindings.bind(predicate.ids, 'uuid[]')})`;
    case 'territories':
      return `${row}.owner_id IS NOT NULL AND ${row}.territory_id = ANY(${bindings.bind(predicate.ids, 'uuid[]')})`;
    case 'deputised': {
      const people = bindings.bind(predicate.ids, 'uuid[]');
      return `${row}.id = ANY(${bindings.ids(`SELECT id FROM customer WHERE owner_id = ANY(${people}) AND deleted_at IS NULL UNION ALL SELECT customer_id FROM approval WHERE waiting_for && ${people} AND status = 'PENDING'`)})`;
    }
    case 'pool':
      return `${row}.stage = 'pool' AND ${row}.pool_id = ANY(${bindings.bind(predicate.ids, 'uuid[]')})`;
    case 'approvals':
      return `${row}.id = ANY(${bindings.ids(`SELECT customer_id FROM approval WHERE waiting_for @> ARRAY[${me()}] AND status = 'PENDING' UNION ALL SELECT customer_id FROM approval WHERE decided_by @> ARRAY[${me()}] AND decided_at > ${NOW} - interval '${DECIDER_DAYS} days'`)})`;
    case 'and':
      return predicate.of.map((part) => `(${predicateSql(part, row, viewer, bindings)})`).join(' AND ');
    case 'or':
      return `(${predicate.of.map((part) => `(${predicateSql(part, row, viewer, bindings)})`).join(' OR ')})`;
    case 'not':
      return `(${predicateSql(predicate.of, row, viewer, bindings)}) IS NOT TRUE`;
    default:
      return predicate satisfies never;
  }
}

/**
 * Whether anything opens this very customer to one of these principals: a grant, or an approval. All other predicates look
 * at who owns it, where, and in which stage, pool and territory, so that customers alike in these are seen alike.
 */
export function singledOutSql(row: string, principals: string): string {
  return `(EXISTS (SELECT FROM customer_grant WHERE customer_id = ${row}.id AND principal_id = ANY(${principals}) AND ${LIVE_GRANT})
    OR EXISTS (SELECT FROM approval WHERE customer_id = ${row}.id AND (status = 'PENDING' OR decided_at > ${NOW} - interval '${DECIDER_DAYS} days')))`;
}

/** A grant counts from its first instant until just before its last, by the database's business clock (AC-5). */
export const LIVE_GRANT = `ended_at IS NULL AND valid_from <= ${NOW} AND (valid_until IS NULL OR valid_until > ${NOW})`;
