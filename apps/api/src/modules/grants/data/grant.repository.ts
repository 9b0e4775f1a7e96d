import type { GrantCause, GrantEnd, GrantLevel, PrincipalKind } from '@tidewater/domain';
import { uuidv7 } from 'uuidv7';

import { isId } from '../../../access/index.js';
import { recordAudit } from '../../../platform/audit/record-audit.js';
import type { Transaction } from '../../../platform/database/transaction.js';

export interface Principal {
  readonly kind: PrincipalKind;
  readonly id: string;
}

export interface StoredGrant {
  readonly id: string;
  readonly customerId: string;
  readonly principal: Principal;
  readonly level: GrantLevel;
  readonly cause: GrantCause;
  readonly byHand: boolean;
  /** Its time is not over and nobody has ended it. */
  readonly isOpen: boolean;
}

export interface NewGrant {
  readonly customerId: string;
  readonly principal: Principal;
  readonly level: GrantLevel;
  readonly cause: GrantCause;
  readonly until: number | null;
  readonly reason: string | null;
  readonly grantedBy: string;
}

/** Whether there is such a principal; a disabled person is gone. */
export async function standingOf(
  tx: Transaction,
  { kind, id }: Principal,
): Promise<'there' | 'gone' | 'unknown'> {
  if (!isId(id)) return 'unknown';
  const [found] = await tx.query<{ active: boolean }>(
    `SELECT ${kind === 'user' ? 'active' : 'true AS active'} FROM ${tables[kind]} WHERE id = $1`,
    [id],
  );
  if (found === undefined) return 'unknown';
  return found.active ? 'there' : 'gone';
}

const tables: Record<PrincipalKind, string> = {
  user: 'app_user',
  team: 'team',
  department: 'department',
  role: 'role',
};

export async function isPerson(tx: Transaction, id: string): Promise<boolean> {
  return (await standingOf(tx, { kind: 'user', id })) !== 'unknown';
}

/** The line of the audit log stands or falls with the grant (AC-11). */
export async function insertGrant(tx: Transaction, grant: NewGrant): Promise<string> {
  const id = uuidv7();
  const { customerId, principal, level, cause, reason, grantedBy } = grant;
  const until = grant.until === null ? null : new Date(grant.until);
  await tx.query(
    `INSERT INTO customer_grant (id, customer_id, principal_kind, principal_id, level, cause, by_hand, valid_from,
       valid_until, granted_by, reason)
     VALUES ($1, $2, $3, $4, $5, $6, true, $7, $8, $9, $10)`,
    [id, customerId, principal.kind, principal.id, level, cause, new Date(tx.now), until, grantedBy, reason],
  );
  await recordAudit(tx, {
    deed: 'grantGiven',
    actorId: grantedBy,
    subject: { type: 'Grant', id },
    detail: {
      customerId,
      kind: cause,
      principal: `${principal.kind}:${principal.id}`,
      level,
      until: until?.toISOString() ?? null,
    },
  });
  return id;
}

/** Grants of a customer whose time is not over: of one principal and cause, or the one with this id. */
export async function openGrantsOf(
  tx: Transaction,
  customerId: string,
  principalId: string,
  cause: GrantCause,
): Promise<StoredGrant[]> {
  const where = `customer_id = $2 AND principal_id = $3 AND cause = $4`;
  const grants = await find(tx, where, [customerId, principalId, cause]);
  return grants.filter(({ isOpen }) => isOpen);
}

export async function peekGrant(tx: Transaction, id: string): Promise<StoredGrant | null> {
  if (!isId(id)) return null;
  const [grant] = await find(tx, 'id = $2', [id]);
  return grant ?? null;
}

async function find(tx: Transaction, where: string, parameters: readonly unknown[]): Promise<StoredGrant[]> {
  return tx.query<StoredGrant>(
    `SELECT id, customer_id AS "customerId",
       json_build_object('kind', principal_kind, 'id', principal_id) AS principal, level, cause,
       by_hand OR cause <> 'collaborator' AS "byHand",
       ended_at IS NULL AND (valid_until IS NULL OR valid_until > $1) AS "isOpen"
     FROM customer_grant WHERE ${where}`,
    [new Date(tx.now), ...parameters],
  );
}

/** Ends it now, by this person. */
export async function endGrant(
  tx: Transaction,
  { id, customerId, principal, level }: StoredGrant,
  because: GrantEnd,
  endedBy: string,
  reason: string | null = null,
): Promise<void> {
  await tx.query(
    `UPDATE customer_grant SET ended_at = $2, ended_by = $3, ended_because = $4, ended_reason = $5
     WHERE id = $1 AND ended_at IS NULL`,
    [id, new Date(tx.now), endedBy, because, reason],
  );
  await recordAudit(tx, {
    deed: 'grantRevoked',
    actorId: endedBy,
    subject: { type: 'Grant', id },
    detail: {
      customerId,
      principal: `${principal.kind}:${principal.id}`,
      level,
      why: because,
      ...(reason !== null && { reason }),
    },
  });
}
