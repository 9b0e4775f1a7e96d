import type { GrantEnd, GrantsFate, Instant } from '@tidewater/domain';

import { recordAudit } from '../../../platform/audit/record-audit.js';
import type { Transaction } from '../../../platform/database/transaction.js';

/** Who works on a formal customer beside its owner because the rules say so (LC-7). */
export async function collaboratorsOf(tx: Transaction, customerId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT principal_id AS id FROM customer_grant WHERE ${byRule} AND customer_id = $1 ORDER BY id`,
    [customerId],
  );
  return rows.map(({ id }) => id);
}

/** Makes exactly these people the collaborators by rule. */
export async function setCollaborators(
  tx: Transaction,
  customerId: string,
  userIds: readonly string[],
  actorId: string | null,
): Promise<void> {
  await tx.query(
    `UPDATE customer_grant SET ended_at = $3, ended_by = $4, ended_because = 'RULE'
     WHERE ${byRule} AND customer_id = $1 AND principal_id <> ALL($2::uuid[])`,
    [customerId, userIds, new Date(tx.now), actorId],
  );
  await tx.query(
    `INSERT INTO customer_grant (id, customer_id, principal_kind, principal_id, level, cause, valid_from, granted_by)
     SELECT new_id(), $1, 'user', person, 'write', 'collaborator', $3, $4 FROM unnest($2::uuid[]) AS person
     WHERE NOT EXISTS (SELECT FROM customer_grant WHERE ${byRule} AND customer_id = $1 AND principal_id = person)`,
    [customerId, userIds, new Date(tx.now), actorId],
  );
}

const byRule = `cause = 'collaborator' AND NOT by_hand AND ended_at IS NULL`;

export interface GrantsChange {
  readonly fate: GrantsFate;
  readonly actorId: string | null;
  /** The operation that is taken back. */
  readonly undone?: { readonly at: Instant; readonly handsBack: boolean } | undefined;
}

/** Carries out what `grantsFate` says (AC-5); what ends keeps its line. */
export async function changeGrants(
  tx: Transaction,
  customerId: string,
  { fate, actorId, undone }: GrantsChange,
): Promise<void> {
  const end = (because: GrantEnd, which: string, ...more: unknown[]) =>
    tx.query(
      `UPDATE customer_grant SET ended_at = $2, ended_by = $3, ended_because = $4
       WHERE customer_id = $1 AND ended_at IS NULL AND ${which}`,
      [customerId, new Date(tx.now), actorId, because, ...more],
    );
  switch (fate) {
    case 'kept':
      return;
    case 'givenByHandEnd':
      await end('TRANSFERRED', givenByHand);
      return;
    case 'allEnd':
      await end('POOLED', 'true');
      return;
    case 'takenBack': {
      if (undone === undefined) return;
      const at = new Date(undone.at);
      // What people gave since ends where the customer changed sides; the reading left by the operation always does.
      const which = undone.handsBack ? givenByHand : `cause = 'formerOwner'`;
      await end('TAKEN_BACK', `${which} AND valid_from >= $5`, at);
      await tx.query(
        `UPDATE customer_grant SET ended_at = NULL, ended_by = NULL, ended_because = NULL
         WHERE customer_id = $1 AND ended_at = $2 AND ended_because IN ('TRANSFERRED', 'POOLED')`,
        [customerId, at],
      );
      return;
    }
    default:
      return fate satisfies never;
  }
}

/** AC-5: whoever owned it until now goes on reading for a while; with its line in the audit log (AC-11). */
export async function letFormerOwnerRead(
  tx: Transaction,
  customerId: string,
  {
    userId,
    until,
    actorId,
  }: { readonly userId: string; readonly until: Instant; readonly actorId: string | null },
): Promise<void> {
  const [grant] = await tx.query<{ id: string }>(
    `INSERT INTO customer_grant (id, customer_id, principal_kind, principal_id, level, cause, by_hand, valid_from,
       valid_until, granted_by)
     VALUES (new_id(), $1, 'user', $2, 'read', 'formerOwner', true, $3, $4, $5) RETURNING id`,
    [customerId, userId, new Date(tx.now), new Date(until), actorId],
  );
  await recordAudit(tx, {
    deed: 'grantGiven',
    actorId,
    subject: { type: 'Grant', id: grant?.id ?? customerId },
    detail: {
      customerId,
      kind: 'formerOwner',
      principal: `user:${userId}`,
      level: 'read',
      until: new Date(until).toISOString(),
    },
  });
}

const givenByHand = `(cause <> 'collaborator' OR by_hand)`;
