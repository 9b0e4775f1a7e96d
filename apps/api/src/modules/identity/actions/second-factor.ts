import { refusal, type Refusal } from '@tidewater/domain';

import { recordAudit } from '../../../platform/audit/record-audit.js';
import { inTransaction, type Transaction } from '../../../platform/database/transaction.js';
import type { RequestContext } from '../../../platform/graphql/context.js';
import { realNow } from '../../../platform/real-time.js';
import {
  deleteSecondFactor,
  holdSecondFactor,
  replaceRecoveryCodes,
  saveSecondFactor,
  spendStep,
} from '../data/second-factor.repository.js';
import { belongsTo, securitySettings } from '../data/security-settings.repository.js';
import { endEnrolling, endSessionsOf } from '../data/session.repository.js';
import { bySession } from './by-session.js';
import { manageAccount } from './manage-account.js';
import { isOwnPassword } from './own-password.js';
import { hashRecoveryCode, newRecoveryCodes } from './recovery-codes.js';
import { checkSecondStep } from './second-step.js';
import { newTotpSecret, totpAddress, totpStepOf } from './totp.js';

export interface NewSecondFactor {
  /** For typing it into the app by hand. */
  readonly secret: string;
  /** `otpauth://…`, for the QR code. */
  readonly address: string;
}

/** A secret to be put into an authenticator app; it counts for nothing until a code of it has been typed. */
export async function startSecondFactor(
  context: RequestContext,
  password: string,
): Promise<NewSecondFactor | Refusal> {
  const { viewer } = bySession(context);
  const proved = await isOwnPassword(context, viewer, password, 'password');
  if ('code' in proved) return proved;
  const secret = await newTotpSecret();
  return await inTransaction(context.database, async (tx) => {
    const before = await holdSecondFactor(tx, viewer.id);
    if (before?.confirmed) return refusal('NOT_ALLOWED', { detail: 'ALREADY_ENROLLED' });
    await saveSecondFactor(tx, viewer.id, secret);
    return { secret, address: await totpAddress(secret, viewer.account) };
  });
}

/** The first code proves that the app has the secret. Answers the recovery codes, this once. */
export async function confirmSecondFactor(
  context: RequestContext,
  code: string,
): Promise<{ readonly recoveryCodes: readonly string[] } | Refusal> {
  const { viewer } = bySession(context);
  return await inTransaction(context.database, async (tx) => {
    const factor = await holdSecondFactor(tx, viewer.id);
    if (!factor) return refusal('NOT_ALLOWED', { detail: 'NOT_ENROLLED' });
    if (factor.confirmed) return refusal('NOT_ALLOWED', { detail: 'ALREADY_ENROLLED' });
    const step = await totpStepOf(factor.secret, code.replace(/\s/g, ''), realNow());
    if (step === null) return refusal('BAD_CREDENTIALS', { detail: 'WRONG_CODE', path: ['code'] });
    await spendStep(tx, viewer.id, step, factor);
    await endEnrolling(tx, viewer.id);
    await record(tx, viewer.id, viewer.id, 'on');
    return { recoveryCodes: await giveRecoveryCodes(tx, viewer.id) };
  });
}

/** New recovery codes; the old ones open nothing any more. */
export async function renewRecoveryCodes(
  context: RequestContext,
  code: string,
): Promise<{ readonly recoveryCodes: readonly string[] } | Refusal> {
  const { viewer } = bySession(context);
  return await inTransaction(context.database, async (tx) => {
    const second = await checkSecondStep(tx, viewer.id, code);
    if (second === null) return refusal('NOT_ALLOWED', { detail: 'NOT_ENROLLED' });
    if ('code' in second) return second;
    await second.spend();
    await record(tx, viewer.id, viewer.id, 'recoveryCodes');
    return { recoveryCodes: await giveRecoveryCodes(tx, viewer.id) };
  });
}

/** Needs both the password and a code, and is not possible where the company requires a second factor. */
export async function removeSecondFactor(
  context: RequestContext,
  password: string,
  code: string,
): Promise<{ readonly removed: boolean } | Refusal> {
  const { viewer } = bySession(context);
  const proved = await isOwnPassword(context, viewer, password, 'password');
  if ('code' in proved) return proved;
  return await inTransaction(context.database, async (tx) => {
    const { secondFactorFor, secondFactorRoles } = await securitySettings(tx.manager);
    if (await belongsTo(tx.manager, viewer.id, secondFactorFor, secondFactorRoles)) {
      return refusal('NOT_ALLOWED', { detail: 'REQUIRED_HERE' });
    }
    const second = await checkSecondStep(tx, viewer.id, code);
    if (second === null) return refusal('NOT_ALLOWED', { detail: 'NOT_ENROLLED' });
    if ('code' in second) return second;
    await record(tx, viewer.id, viewer.id, 'off');
    return { removed: await deleteSecondFactor(tx, viewer.id) };
  });
}

/** For a person who has lost both the app and the recovery codes. All their sessions end. */
export async function resetSecondFactor(
  context: RequestContext,
  userId: string,
): Promise<{ readonly removed: boolean } | Refusal> {
  return await manageAccount(context, userId, 'opens', async (tx, { id }, actorId) => {
    const removed = await deleteSecondFactor(tx, id);
    await endSessionsOf(tx, id);
    await record(tx, actorId, id, 'reset');
    return { removed };
  });
}

async function giveRecoveryCodes(tx: Transaction, userId: string): Promise<string[]> {
  const codes = newRecoveryCodes();
  const hashes = codes.flatMap((code) => hashRecoveryCode(userId, code) ?? []);
  await replaceRecoveryCodes(tx, userId, hashes);
  return codes;
}

async function record(tx: Transaction, actorId: string, userId: string, kind: string): Promise<void> {
  const subject = { type: 'User', id: userId } as const;
  await recordAudit(tx, { deed: 'secondFactorChanged', actorId, subject, detail: { kind } });
}
