import type { RoleRights } from '../../../access/index.js';
import type { Transaction } from '../../../platform/database/transaction.js';

export interface RoleState {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly rights: RoleRights;
}

/** One change of roles at a time: names, versions and the last administrator are judged against the whole. */
export async function holdRoles(tx: Transaction): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('roles', 0))`);
}

export async function findRole(tx: Transaction, id: string): Promise<RoleState | null> {
  const [role] = await tx.query<RoleState>('SELECT id, version, name, rights FROM role WHERE id = $1', [id]);
  return role ?? null;
}

/** A role as it was, whether it still exists or not. */
export async function findRoleVersion(
  tx: Transaction,
  id: string,
  version: number,
): Promise<RoleState | null> {
  const [role] = await tx.query<RoleState>(
    'SELECT role_id AS id, version, name, rights FROM role_history WHERE role_id = $1 AND version = $2',
    [id, version],
  );
  return role ?? null;
}

export async function isNameTaken(tx: Transaction, name: string, exceptId: string | null): Promise<boolean> {
  const [other] = await tx.query(
    'SELECT FROM role WHERE lower(name) = lower($1) AND id IS DISTINCT FROM $2::uuid LIMIT 1',
    [name, exceptId],
  );
  return other !== undefined;
}

/** People who have it and live grants that name it. */
export async function countUses(tx: Transaction, id: string): Promise<number> {
  const [found] = await tx.query<{ count: number }>(
    `SELECT ((SELECT count(*) FROM user_role WHERE role_id = $1)
       + (SELECT count(*) FROM customer_grant WHERE principal_kind = 'role' AND principal_id = $1
          AND (valid_until IS NULL OR valid_until > app_now())))::int AS count`,
    [id],
  );
  return found?.count ?? 0;
}

interface RoleChange {
  readonly id: string;
  readonly name: string;
  readonly rights: RoleRights;
  readonly byId: string;
  /** The earlier version this brings back. */
  readonly restoredFrom?: number;
}

/** Answers the version, which the database counts; its history it keeps by itself. */
export async function insertRole(tx: Transaction, role: RoleChange): Promise<number> {
  return await versionAfter(
    tx,
    `INSERT INTO role (id, key, name, rights, changed_by, restored_from) VALUES ($1::uuid, $1::text, $2, $3, $4, $5)
     RETURNING version`,
    role,
  );
}

export async function updateRole(tx: Transaction, role: RoleChange): Promise<number> {
  return await versionAfter(
    tx,
    'UPDATE role SET name = $2, rights = $3, changed_by = $4, restored_from = $5 WHERE id = $1 RETURNING version',
    role,
  );
}

export async function deleteRole(tx: Transaction, id: string, byId: string): Promise<void> {
  await tx.query('UPDATE role SET changed_by = $2 WHERE id = $1', [id, byId]);
  await tx.query('DELETE FROM role WHERE id = $1', [id]);
}

async function versionAfter(
  tx: Transaction,
  statement: string,
  { id, name, rights, byId, restoredFrom = undefined }: RoleChange,
): Promise<number> {
  const values = [id, name, JSON.stringify(rights), byId, restoredFrom ?? null];
  const [saved] = await tx.query<{ version: number }>(statement, values);
  if (!saved) throw new Error('The role was not stored');
  return saved.version;
}
