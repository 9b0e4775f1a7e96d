import { indexTerms } from '@tidewater/domain/matching';
import { uuidv7 } from 'uuidv7';

import type { Transaction } from '../../../platform/database/transaction.js';

export interface LinkedAccount {
  readonly id: string;
  readonly active: boolean;
}

/** Whom the provider's own id of somebody stands for here. */
export async function linkedAccount(
  tx: Transaction,
  issuer: string,
  subject: string,
): Promise<LinkedAccount | null> {
  const [found] = await tx.query<LinkedAccount>(
    `SELECT u.id, u.active FROM provider_account p JOIN app_user u ON u.id = p.user_id
     WHERE p.issuer = $1 AND p.subject = $2`,
    [issuer, subject],
  );
  return found ?? null;
}

/** An account by its name that nobody of this provider has been bound to yet. */
export async function unlinkedAccount(
  tx: Transaction,
  issuer: string,
  account: string,
): Promise<LinkedAccount | null> {
  const [found] = await tx.query<LinkedAccount>(
    `SELECT u.id, u.active FROM app_user u
     WHERE u.account = $2 AND NOT EXISTS (SELECT FROM provider_account p WHERE p.user_id = u.id AND p.issuer = $1)
     FOR NO KEY UPDATE`,
    [issuer, account],
  );
  return found ?? null;
}

export async function accountExists(tx: Transaction, account: string): Promise<boolean> {
  const [found] = await tx.query('SELECT FROM app_user WHERE account = $1', [account]);
  return found !== undefined;
}

export async function linkAccount(
  tx: Transaction,
  issuer: string,
  subject: string,
  userId: string,
): Promise<void> {
  await tx.query('INSERT INTO provider_account (issuer, subject, user_id) VALUES ($1, $2, $3)', [
    issuer,
    subject,
    userId,
  ]);
}

/** Somebody who comes for the first time: without a password, with one role, in no department yet. */
export async function makeAccount(
  tx: Transaction,
  { account, name, role }: { readonly account: string; readonly name: string; readonly role: string },
): Promise<string | null> {
  const id = uuidv7();
  const { pinyin, initials } = indexTerms(name);
  const made = await tx.query(
    `WITH wanted AS (SELECT id FROM role WHERE key = $6 OR id::text = $6), made AS (
       INSERT INTO app_user (id, account, name, name_pinyin, name_initials)
       SELECT $1, $2, $3, $4, $5 FROM wanted RETURNING id)
     INSERT INTO user_role (user_id, role_id) SELECT made.id, wanted.id FROM made, wanted RETURNING user_id`,
    [id, account, name, pinyin, initials, role],
  );
  return made.length > 0 ? id : null;
}
