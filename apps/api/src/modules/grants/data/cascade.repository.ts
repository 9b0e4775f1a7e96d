import { recordAudits, type AuditEntry } from '../../../platform/audit/record-audit.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { announce } from '../../../platform/outbox/announce.js';

/** What is taken away: one grant, or all that a person has given. */
export interface CascadeStart {
  readonly from: 'Grant' | 'User';
  readonly id: string;
}

export interface Cascade {
  /** Grants given by the person, or on the customer by the one whose grant is revoked. */
  readonly given: number;
  /** Grants given on the same customers by those who had been given access, and so on. */
  readonly passedOn: number;
  readonly customers: number;
}

/** How much a cascade would end; the grant itself is not counted. */
export async function measureCascade(tx: Transaction, start: CascadeStart, by: string): Promise<Cascade> {
  const [found] = await tx.query<Cascade>(
    `${cascade(start)}
     SELECT count(*) FILTER (WHERE first)::int AS given, count(*) FILTER (WHERE NOT first)::int AS "passedOn",
       count(DISTINCT customer_id)::int AS customers FROM falling`,
    [start.id, by, new Date(tx.now)],
  );
  return found ?? { given: 0, passedOn: 0, customers: 0 };
}

interface Falling {
  readonly id: string;
  readonly customerId: string;
  readonly principal: string;
  readonly level: string;
}

/** Ends them all now, each with its line in the audit log and one for the whole; how many there were. */
export async function endCascade(
  tx: Transaction,
  start: CascadeStart,
  by: string,
  reason: string | null,
): Promise<number> {
  const parameters = [start.id, by, new Date(tx.now)];
  // In the order of ids, like everybody who takes several customers: nobody gives on one of them meanwhile.
  const held = await tx.query<{ id: string; version: number }>(
    `${cascade(start)}
     SELECT id, version FROM customer WHERE id IN (SELECT customer_id FROM falling) ORDER BY id FOR UPDATE`,
    parameters,
  );
  const ended = await tx.query<Falling>(
    `${cascade(start)}, ended AS (
       UPDATE customer_grant SET ended_at = $3, ended_by = $2, ended_because = 'CASCADED', ended_reason = $4
       WHERE id IN (SELECT id FROM falling) AND customer_id = ANY($5::uuid[])
       RETURNING id, customer_id AS "customerId", principal_kind || ':' || principal_id AS principal, level)
     SELECT * FROM ended ORDER BY id`,
    [...parameters, reason, held.map(({ id }) => id)],
  );
  if (ended.length === 0) return 0;
  const said = reason === null ? {} : { reason };
  await recordAudits(tx, [
    ...ended.map(({ id, ...grant }): AuditEntry => ({
      deed: 'grantRevoked',
      actorId: by,
      subject: { type: 'Grant', id },
      detail: { ...grant, why: 'CASCADED', ...said },
    })),
    {
      deed: 'givenRevoked',
      actorId: by,
      subject: { type: start.from, id: start.id },
      detail: { count: ended.length, ...said },
    },
  ]);
  await announce(
    tx,
    held.map(({ id, version }) => ({ topic: 'customer', id, version })),
  );
  return ended.length;
}

/**
 * What falls with the start ($1): what was given by the person, or on this customer by whoever the grant was given to;
 * what those whom that had been given to have given on the same customers; and so on. What whoever takes it away ($2)
 * has given stays, and so does what a rule gave. `first` are those of the first step.
 */
function cascade({ from }: CascadeStart): string {
  const columns = 'g.id, g.customer_id, g.principal_kind, g.principal_id';
  const standing = `(g.by_hand OR g.cause <> 'collaborator') AND g.ended_at IS NULL
    AND (g.valid_until IS NULL OR g.valid_until > $3)`;
  const givers = `granted_by = step.principal_id AND step.principal_kind = 'user' AND g.granted_by <> $2`;
  const first =
    from === 'User'
      ? `SELECT ${columns} FROM customer_grant g WHERE g.granted_by = $1 AND ${standing}`
      : `SELECT ${columns} FROM customer_grant step JOIN customer_grant g ON g.customer_id = step.customer_id AND g.${givers}
         WHERE step.id = $1 AND g.id <> $1 AND ${standing}`;
  return `WITH RECURSIVE beginning AS (${first}),
    reached AS (
      SELECT * FROM beginning
      UNION SELECT ${columns} FROM reached step
        JOIN customer_grant g ON g.customer_id = step.customer_id AND g.${givers} WHERE ${standing}),
    falling AS (
      SELECT reached.*, EXISTS (SELECT FROM beginning WHERE beginning.id = reached.id) AS first
      FROM reached${from === 'Grant' ? ' WHERE id <> $1' : ''})`;
}
