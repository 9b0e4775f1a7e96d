import { refusal, type Refusal, type RefusalCode } from '@tidewater/domain';

import { recordAudit } from '../../../platform/audit/record-audit.js';
import type { Database } from '../../../platform/database/database.js';
import { inTransaction } from '../../../platform/database/transaction.js';
import { findAccount, savePassword, saveStrongerHash, type Account } from '../data/account.repository.js';
import { belongsTo, securitySettings } from '../data/security-settings.repository.js';
import { chosenPassword } from './chosen-password.js';
import { hashPassword, isPasswordOf, isWeakHash } from './password.js';
import { checkSecondStep } from './second-step.js';
import { countTry, forgiveTries } from './sign-in-limits.js';
import { startSession, type OpenedSession } from './start-session.js';

export interface SignInTry {
  readonly account: string;
  readonly password: string;
  /** Of the authenticator, or one of the recovery codes. */
  readonly code?: string | null | undefined;
  /** Where a new password is demanded. */
  readonly newPassword?: string | null | undefined;
  readonly address: string;
  readonly userAgent: string | null;
}

/**
 * Opens a session for the right password and, where there is one, the right second factor. An unknown account, a
 * disabled one and a wrong password get the same answer in the same time (A27). The steps that follow a right password
 * are asked for by refusals; the same call is made again with what was missing.
 */
export async function signIn(database: Database, given: SignInTry): Promise<OpenedSession | Refusal> {
  const account = accountName(given.account);
  const closedUntil = await countTry(database, account, given.address);
  const user = isPlausible(account, given.password) ? await findAccount(database, account) : null;
  if (closedUntil !== null) {
    await refuseSignIn(database, user, 'ACCOUNT_LOCKED');
    return refusal('ACCOUNT_LOCKED', { until: closedUntil });
  }
  const isRight = await isPasswordOf(user?.passwordHash ?? null, given.password.slice(0, longestPassword));
  if (!user?.active || !isRight) {
    await refuseSignIn(database, user, 'BAD_CREDENTIALS');
    return refusal('BAD_CREDENTIALS');
  }
  const outcome = await open(database, user, given);
  if ('token' in outcome) await forgiveTries(database, account, given.address);
  else if (outcome.code === 'BAD_CREDENTIALS') await refuseSignIn(database, user, 'BAD_CREDENTIALS');
  return outcome;
}

/** As it is compared: `ＳＡＬＥＳ１ ` is `sales1`. */
export function accountName(typed: string): string {
  return typed.trim().normalize('NFKC').toLowerCase();
}

const longestPassword = 1_000;

function isPlausible(account: string, password: string): boolean {
  return account.length <= 200 && password.length <= longestPassword && !/\0/.test(account + password);
}

/** What was typed is not kept: people type passwords into the wrong box. Whose account it was is. */
async function refuseSignIn(database: Database, user: Account | null, why: RefusalCode): Promise<void> {
  await inTransaction(database, async (tx) => {
    const subject = user ? { subject: { type: 'User', id: user.id } as const } : {};
    await recordAudit(tx, { deed: 'signInRefused', actorId: null, ...subject, detail: { why } });
  });
}

/** Everything after the right password. The slow hashing is done before the transaction. */
async function open(database: Database, user: Account, given: SignInTry): Promise<OpenedSession | Refusal> {
  const chosen = user.mustChangePassword ? await newPasswordOf(database, user, given) : null;
  const isWeak = user.passwordHash !== null && isWeakHash(user.passwordHash);
  const stronger = isWeak && chosen === null ? await hashPassword(given.password) : null;
  return await inTransaction(database, async (tx) => {
    const second = await checkSecondStep(tx, user.id, given.code ?? null);
    if (second && 'code' in second) return second;
    if (chosen && 'code' in chosen) return chosen;
    await second?.spend();
    if (chosen) {
      await savePassword(tx, user.id, chosen.hash);
      await recordAudit(tx, { deed: 'passwordChanged', actorId: user.id, detail: { why: 'demanded' } });
    }
    if (stronger) await saveStrongerHash(tx, user.id, user.passwordHash ?? '', stronger);
    const { secondFactorFor, secondFactorRoles } = await securitySettings(tx.manager);
    const enrolling =
      second === null && (await belongsTo(tx.manager, user.id, secondFactorFor, secondFactorRoles));
    const way = second === null ? 'PASSWORD' : 'PASSWORD_AND_CODE';
    const { address, userAgent } = given;
    return await startSession(tx, { userId: user.id, way, enrolling, address, userAgent });
  });
}

async function newPasswordOf(
  database: Database,
  user: Account,
  { password, newPassword }: SignInTry,
): Promise<{ readonly hash: string } | Refusal> {
  if (!newPassword) return refusal('PASSWORD_CHANGE_REQUIRED', { path: ['newPassword'] });
  return await chosenPassword(database, user, newPassword, { field: 'newPassword', before: password });
}
