import { randomBytes } from 'node:crypto';
import { uuidv7 } from 'uuidv7';

import { recordAudit } from '../../../platform/audit/record-audit.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { openSession, type SignInWay } from '../data/session.repository.js';

export { signInWays, type SignInWay } from '../data/session.repository.js';

export interface OpenedSession {
  readonly token: string;
  readonly userId: string;
  readonly expiresAt: Date;
  /** Good for nothing but setting up the second factor that is required. */
  readonly enrolling: boolean;
}

interface Start {
  readonly userId: string;
  readonly way: SignInWay;
  readonly enrolling: boolean;
  readonly address: string;
  readonly userAgent: string | null;
}

/** A new session with a token of its own, whatever the client brought (A24), and its line in the audit log. */
export async function startSession(tx: Transaction, start: Start): Promise<OpenedSession> {
  const token = randomBytes(32).toString('base64url');
  await recordAudit(tx, { deed: 'signIn', actorId: start.userId, detail: { kind: start.way } });
  const expiresAt = await openSession(tx, {
    ...start,
    id: uuidv7(),
    token,
    userAgent: start.userAgent?.slice(0, 300) ?? null,
  });
  return { token, userId: start.userId, expiresAt, enrolling: start.enrolling };
}
