import { randomBytes } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import { refusal, type Refusal, type RefusalCode } from '@tidewater/domain';

import { recordAudit } from '../../../platform/audit/record-audit.js';
import type { Database } from '../../../platform/database/database.js';
import { inTransaction } from '../../../platform/database/transaction.js';
import { openSession } from '../data/session.repository.js';
import { findByAccount, updateUser } from '../data/user.repository.js';
import type { UserRow } from '../data/user.row.js';
import { hashPassword, isPasswordOf, isWeakHash } from './password.js';
import { countTry, forgiveTries } from './sign-in-limits.js';

export interface SignInTry {
  readonly account: string;
  readonly password: string;
  readonly address: string;
  readonly userAgent: string | null;
}

export interface OpenedSession {
  readonly token: string;
  readonly userId: string;
  readonly expiresAt: Date;
}

/**
 * Opens a session for the right password. An unknown account, a disabled one and a wrong password get the same
 * answer in the same time (A27).
 */
export async function signIn(database: Database, given: SignInTry): Promise<OpenedSession | Refusal> {
  const account = given.account.trim().normalize('NFKC').toLowerCase();
  const closedUntil = await countTry(database, account, given.address);
  const user = isPlausible(account, given.password) ? await findByAccount(database, account) : null;
  if (closedUntil !== null) {
    await refuseSignIn(database, user, 'ACCOUNT_LOCKED');
    return refusal('ACCOUNT_LOCKED', { until: closedUntil });
  }
  const isRight = await isPasswordOf(user?.passwordHash ?? null, given.password.slice(0, longestPassword));
  if (!user?.active || !isRight) {
    await refuseSignIn(database, user, 'BAD_CREDENTIALS');
    return refusal('BAD_CREDENTIALS');
  }
  const session = await open(database, user, given);
  await forgiveTries(database, account, given.address);
  return session;
}

const longestPassword = 1_000;

function isPlausible(account: string, password: string): boolean {
  return account.length <= 200 && password.length <= longestPassword && !/\0/.test(account + password);
}

/** What was typed is not kept: people type passwords into the wrong box. Whose account it was is. */
async function refuseSignIn(database: Database, user: UserRow | null, why: RefusalCode): Promise<void> {
  await inTransaction(database, async (tx) => {
    const subject = user ? { subject: { type: 'User', id: user.id } as const } : {};
    await recordAudit(tx, { deed: 'signInRefused', actorId: null, ...subject, detail: { why } });
  });
}

async function open(database: Database, user: UserRow, given: SignInTry): Promise<OpenedSession> {
  const token = randomBytes(32).toString('base64url');
  const stronger =
    user.passwordHash && isWeakHash(user.passwordHash) ? await hashPassword(given.password) : null;
  const expiresAt = await inTransaction(database, async (tx) => {
    if (stronger) await updateUser(tx, user.id, { passwordHash: stronger });
    await recordAudit(tx, { deed: 'signIn', actorId: user.id });
    return await openSession(tx, {
      id: uuidv7(),
      token,
      userId: user.id,
      userAgent: given.userAgent?.slice(0, 300) ?? null,
    });
  });
  return { token, userId: user.id, expiresAt };
}
