import type { Transaction } from '../../../platform/database/transaction.js';
import { spellName } from '../../people/index.js';

/** A person as administrators keep them. */
export interface MemberState {
  readonly id: string;
  readonly version: number;
  readonly account: string;
  readonly name: string;
  readonly title: string | null;
  readonly post: string | null;
  readonly departmentId: string | null;
  readonly superiorId: string | null;
  readonly active: boolean;
  readonly roleIds: readonly string[];
  readonly managedDepartmentIds: readonly string[];
}

/** The person's line is held until the transaction ends. */
export async function holdMember(tx: Transaction, id: string): Promise<MemberState | null> {
  const [held] = await tx.query<Omit<MemberState, 'roleIds' | 'managedDepartmentIds'>>(
    `SELECT id, version, account, name, title, post, department_id AS "departmentId", superior_id AS "superiorId", active
     FROM app_user WHERE id = $1 FOR UPDATE`,
    [id],
  );
  if (!held) return null;
  const [lists] = await tx.query<Pick<MemberState, 'roleIds' | 'managedDepartmentIds'>>(
    `SELECT ARRAY(SELECT role_id FROM user_role WHERE user_id = $1 ORDER BY role_id) AS "roleIds",
       ARRAY(SELECT department_id FROM managed_department WHERE user_id = $1 ORDER BY department_id) AS "managedDepartmentIds"`,
    [id],
  );
  return lists ? { ...held, ...lists } : null;
}

export async function isAccountTaken(
  tx: Transaction,
  account: string,
  exceptId: string | null,
): Promise<boolean> {
  const [other] = await tx.query(
    'SELECT FROM app_user WHERE lower(account) = $1 AND id IS DISTINCT FROM $2::uuid LIMIT 1',
    [account, exceptId],
  );
  return other !== undefined;
}

/** Stores a person anew; answers false when another account of that name came first. */
export async function storeMember(tx: Transaction, member: MemberState): Promise<void> {
  const { name_pinyin: spelled, name_initials: initials } = spellName(member.name);
  await tx.query(
    `INSERT INTO app_user (id, version, account, name, name_pinyin, name_initials, title, post, department_id, superior_id, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     ON CONFLICT (id) DO UPDATE SET version = excluded.version, account = excluded.account, name = excluded.name,
       name_pinyin = excluded.name_pinyin, name_initials = excluded.name_initials, title = excluded.title,
       post = excluded.post, department_id = excluded.department_id, superior_id = excluded.superior_id`,
    [
      member.id,
      member.version,
      member.account,
      member.name,
      spelled,
      initials,
      member.title,
      member.post,
      member.departmentId,
      member.superiorId,
      new Date(tx.now),
    ],
  );
  await replaceLinks(tx, 'user_role', 'role_id', member.id, member.roleIds);
  await replaceLinks(tx, 'managed_department', 'department_id', member.id, member.managedDepartmentIds);
}

/** What a person owns goes with them into another department: scopes go by the owner's home. */
export async function takeCustomersAlong(tx: Transaction, { id, departmentId }: MemberState): Promise<void> {
  await tx.query(
    `UPDATE customer SET owner_department_id = $2
     WHERE owner_id = $1 AND owner_department_id IS DISTINCT FROM $2::uuid`,
    [id, departmentId],
  );
}

export async function setActive(tx: Transaction, id: string, active: boolean): Promise<void> {
  await tx.query('UPDATE app_user SET active = $2, version = version + 1 WHERE id = $1', [id, active]);
}

/** Edge 16: customers, reserved names and decisions that wait for the person. */
export async function countOwned(tx: Transaction, id: string): Promise<number> {
  const [found] = await tx.query<{ count: number }>(
    `SELECT ((SELECT count(*) FROM customer WHERE owner_id = $1 AND deleted_at IS NULL)
       + (SELECT count(*) FROM customer WHERE reservation_by = $1 AND deleted_at IS NULL)
       + (SELECT count(*) FROM approval WHERE status = 'PENDING' AND waiting_for = ARRAY[$1::uuid]))::int AS count`,
    [id],
  );
  return found?.count ?? 0;
}

/** Whether `id` stands somewhere above `belowId` in the line of superiors, or is that person. */
export async function standsAbove(tx: Transaction, id: string, belowId: string): Promise<boolean> {
  const [found] = await tx.query(
    `WITH RECURSIVE line AS (
       SELECT u.id, u.superior_id FROM app_user u WHERE u.id = $2
       UNION SELECT u.id, u.superior_id FROM app_user u JOIN line ON u.id = line.superior_id)
     SELECT FROM line WHERE line.id = $1`,
    [id, belowId],
  );
  return found !== undefined;
}

/** Those of the ids that are there: active people, roles, departments. */
export async function existing(
  tx: Transaction,
  kind: 'app_user' | 'role' | 'department',
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const active = kind === 'app_user' ? 'AND active' : '';
  const rows = await tx.query<{ id: string }>(`SELECT id FROM ${kind} WHERE id = ANY($1::uuid[]) ${active}`, [
    ids,
  ]);
  return new Set(rows.map(({ id }) => id));
}

/** Those of the roles by which roles can be changed. */
export async function administering(tx: Transaction, roleIds: readonly string[]): Promise<readonly string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT id FROM role WHERE id = ANY($1::uuid[]) AND rights -> 'may' ? 'role.update'`,
    [roleIds],
  );
  return rows.map(({ id }) => id);
}

async function replaceLinks(
  tx: Transaction,
  table: 'user_role' | 'managed_department',
  column: 'role_id' | 'department_id',
  userId: string,
  ids: readonly string[],
): Promise<void> {
  await tx.query(`DELETE FROM ${table} WHERE user_id = $1 AND NOT ${column} = ANY($2::uuid[])`, [
    userId,
    ids,
  ]);
  await tx.query(
    `INSERT INTO ${table} (user_id, ${column}) SELECT $1::uuid, unnest($2::uuid[]) ON CONFLICT DO NOTHING`,
    [userId, ids],
  );
}
