import type { Database } from '../../../platform/database/database.js';
import type { Transaction } from '../../../platform/database/transaction.js';

/** Of a person what signing in needs. */
export interface Account {
  readonly id: string;
  readonly account: string;
  readonly name: string;
  readonly namePinyin: string;
  readonly passwordHash: string | null;
  readonly mustChangePassword: boolean;
  readonly active: boolean;
}

const columns = `id, account, name, name_pinyin AS "namePinyin", password_hash AS "passwordHash",
  must_change_password AS "mustChangePassword", active`;

export async function findAccount(database: Database, account: string): Promise<Account | null> {
  const [found]: Account[] = await database.query(`SELECT ${columns} FROM app_user WHERE account = $1`, [
    account,
  ]);
  return found ?? null;
}

/** Holds the person's line, so that of two changes at the same moment one comes first. */
export async function holdAccount(tx: Transaction, userId: string): Promise<Account | null> {
  const [found] = await tx.query<Account>(`SELECT ${columns} FROM app_user WHERE id = $1 FOR NO KEY UPDATE`, [
    userId,
  ]);
  return found ?? null;
}

/** A password somebody has chosen for themselves. */
export async function savePassword(tx: Transaction, userId: string, passwordHash: string): Promise<void> {
  await tx.query(
    `UPDATE app_user SET password_hash = $2, must_change_password = false, password_set_at = now() WHERE id = $1`,
    [userId, passwordHash],
  );
}

/** The same password, hashed anew. */
export async function saveStrongerHash(
  tx: Transaction,
  userId: string,
  before: string,
  passwordHash: string,
): Promise<void> {
  await tx.query('UPDATE app_user SET password_hash = $3 WHERE id = $1 AND password_hash = $2', [
    userId,
    before,
    passwordHash,
  ]);
}

/** The password opens nothing any more; only a link does. */
export async function forgetPassword(tx: Transaction, userId: string): Promise<void> {
  await tx.query('UPDATE app_user SET password_hash = NULL, must_change_password = false WHERE id = $1', [
    userId,
  ]);
}

export async function demandNewPassword(tx: Transaction, userId: string): Promise<void> {
  await tx.query('UPDATE app_user SET must_change_password = true WHERE id = $1', [userId]);
}

/** Names a password of this person must not resemble: of the account, the person and the company (A28). */
export async function namesAround(
  database: Database,
  { account, name, namePinyin }: Pick<Account, 'account' | 'name' | 'namePinyin'>,
): Promise<string[]> {
  const companies: { name: string }[] = await database.query(
    'SELECT name FROM department WHERE parent_id IS NULL LIMIT 20',
  );
  return [account, name, namePinyin, ...companies.map((company) => company.name)];
}
