import { refusal, type Refusal } from '@tidewater/domain';

import type { Transaction } from '../../../platform/database/transaction.js';
import { realNow } from '../../../platform/real-time.js';
import {
  holdSecondFactor,
  isRecoveryCode,
  spendRecoveryCode,
  spendStep,
} from '../data/second-factor.repository.js';
import { hashRecoveryCode } from './recovery-codes.js';
import { totpStepOf } from './totp.js';

/** A code that was right, and how to spend it: it is good once, in the transaction of the deed it was given for. */
interface RightCode {
  spend(): Promise<void>;
}

/** Whether somebody has set up a second factor, and what a code they typed is worth. */
export async function checkSecondStep(
  tx: Transaction,
  userId: string,
  code: string | null,
): Promise<RightCode | Refusal | null> {
  const factor = await holdSecondFactor(tx, userId);
  if (!factor?.confirmed) return null;
  const typed = (code ?? '').trim();
  if (typed === '') return refusal('CODE_REQUIRED', { path: ['code'] });
  const step = await totpStepOf(factor.secret, typed.replace(/\s/g, ''), realNow());
  if (step !== null && step > factor.lastStep) {
    return { spend: async () => await spendStep(tx, userId, step, factor) };
  }
  const hash = hashRecoveryCode(userId, typed);
  if (hash !== null && (await isRecoveryCode(tx, userId, hash))) {
    return { spend: async () => await spendRecoveryCode(tx, userId, hash) };
  }
  return refusal('BAD_CREDENTIALS', { detail: 'WRONG_CODE', path: ['code'] });
}
