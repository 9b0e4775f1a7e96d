import { recordAudits, type AuditEntry } from '../../../platform/audit/record-audit.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { announce } from '../../../platform/outbox/announce.js';
import { fallingGrants, type CascadeStart } from './falling-grants.js';

export interface Cascade {
  /** Grants given by the person, or on the customer because of the grant that is revoked. */
  readonly given: number;
  /** Grants given on the same customers by those who had been given access, and so on. */
  readonly passedOn: number;
  readonly customers: number;
}

/** How much a cascade would end; the grant itself is not counted. */
export async function measureCascade(tx: Transaction, start: CascadeStart, by: string): Promise<Cascade> {
  const falling = await fallingGrants(tx, start, by);
  const given = falling.filter(({ first }) => first).length;
  return { given, passedOn: falling.length - given, customers: customersOf(falling).length };
}

function customersOf(falling: readonly { readonly customerId: string }[]): string[] {
  return [...new Set(falling.map(({ customerId }) => customerId))];
}

interface Ended {
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
  // In the order of ids, like everybody who takes several customers: nobody gives on one of them meanwhile.
  const held = await tx.query<{ id: string; version: number }>(
    'SELECT id, version FROM customer WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE',
    [customersOf(await fallingGrants(tx, start, by))],
  );
  const falling = await fallingGrants(tx, start, by);
  const ended = await tx.query<Ended>(
    `WITH ended AS (
       UPDATE customer_grant SET ended_at = $3, ended_by = $2, ended_because = 'CASCADED', ended_reason = $4
       WHERE id = ANY($1::uuid[]) AND customer_id = ANY($5::uuid[])
       RETURNING id, customer_id AS "customerId", principal_kind || ':' || principal_id AS principal, level)
     SELECT * FROM ended ORDER BY id`,
    [falling.map(({ id }) => id), by, new Date(tx.now), reason, held.map(({ id }) => id)],
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
