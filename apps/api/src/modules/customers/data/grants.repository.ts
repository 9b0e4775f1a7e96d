import type { Transaction } from '../../../platform/database/transaction.js';

/** Who works on a formal customer beside its owner (LC-7). */
export async function collaboratorsOf(tx: Transaction, customerId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT principal_id AS id FROM customer_grant WHERE customer_id = $1 AND cause = 'collaborator' ORDER BY id`,
    [customerId],
  );
  return rows.map(({ id }) => id);
}

/** Makes exactly these people the collaborators. */
export async function setCollaborators(
  tx: Transaction,
  customerId: string,
  userIds: readonly string[],
  actorId: string | null,
): Promise<void> {
  await tx.query(
    `DELETE FROM customer_grant WHERE customer_id = $1 AND cause = 'collaborator' AND principal_id <> ALL($2::uuid[])`,
    [customerId, userIds],
  );
  await tx.query(
    `INSERT INTO customer_grant (id, customer_id, principal_kind, principal_id, level, cause, valid_from, granted_by)
     SELECT new_id(), $1, 'user', person, 'write', 'collaborator', $3, $4 FROM unnest($2::uuid[]) AS person
     WHERE NOT EXISTS (SELECT FROM customer_grant
       WHERE customer_id = $1 AND cause = 'collaborator' AND principal_id = person)`,
    [customerId, userIds, new Date(tx.now), actorId],
  );
}

/** What goes to the pool is nobody's any more: neither collaborators nor explicit grants survive (AC-5). */
export async function dropGrants(tx: Transaction, customerId: string): Promise<void> {
  await tx.query('DELETE FROM customer_grant WHERE customer_id = $1', [customerId]);
}
