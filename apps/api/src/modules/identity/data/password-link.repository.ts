import { createHash } from 'node:crypto';

import type { Database } from '../../../platform/database/database.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { personSql } from '../../people/index.js';
import { hashToken } from './session.repository.js';

/** A25. */
const linkMinutes = 30;

/** A link that opens until it is used, at most half an hour; earlier ones of the person are dead. */
export async function makeLink(
  tx: Transaction,
  token: string,
  userId: string,
  madeBy: string,
): Promise<Date> {
  await endLinksOf(tx, userId);
  const [made] = await tx.query<{ expires_at: Date }>(
    `INSERT INTO password_link (token_hash, user_id, made_by, expires_at)
     VALUES ($1, $2, $3, now() + make_interval(mins => $4)) RETURNING expires_at`,
    [hashToken(token), userId, madeBy, linkMinutes],
  );
  if (!made) throw new Error('The link was not made');
  return made.expires_at;
}

export async function endLinksOf(tx: Transaction, userId: string): Promise<void> {
  await tx.query('UPDATE password_link SET used_at = now() WHERE user_id = $1 AND used_at IS NULL', [userId]);
}

const isGood = `used_at IS NULL AND expires_at > now()`;

/** Whose link it is, while it is good. */
export async function ownerOfLink(database: Database, token: string): Promise<string | null> {
  const [found]: { account: string }[] = await database.query(
    `SELECT u.account FROM password_link l JOIN app_user u ON u.id = l.user_id AND u.active
     WHERE token_hash = $1 AND ${isGood}`,
    [hashToken(token)],
  );
  return found?.account ?? null;
}

/** Whether it was still good; it is not any more. */
export async function useLink(tx: Transaction, token: string): Promise<boolean> {
  const used = await tx.query(
    `UPDATE password_link SET used_at = now() WHERE token_hash = $1 AND ${isGood} RETURNING user_id`,
    [hashToken(token)],
  );
  return used.length > 0;
}

/** One line per account asked for, known or not, at the same cost (A27). */
export async function askForPassword(database: Database, account: string): Promise<void> {
  await database.query(
    `INSERT INTO password_request AS r (account_hash, user_id)
     VALUES ($1, (SELECT id FROM app_user WHERE account = $2 AND active))
     ON CONFLICT (account_hash) DO UPDATE
       SET asked_at = now(), times = r.times + 1, user_id = excluded.user_id`,
    [createHash('sha256').update(account).digest(), account],
  );
}

export async function forgetRequestOf(tx: Transaction, userId: string): Promise<void> {
  await tx.query('DELETE FROM password_request WHERE user_id = $1', [userId]);
}

export interface PasswordRequestRow {
  readonly user: object;
  readonly askedAt: Date;
  readonly times: number;
}

export async function passwordRequests(database: Database): Promise<PasswordRequestRow[]> {
  return await database.query(
    `SELECT ${personSql('u')} AS user, r.asked_at AS "askedAt", r.times
     FROM password_request r JOIN app_user u ON u.id = r.user_id
     WHERE r.asked_at > now() - interval '7 days' ORDER BY r.asked_at DESC, u.id LIMIT 200`,
  );
}
