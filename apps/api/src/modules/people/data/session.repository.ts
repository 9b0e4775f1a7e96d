import { createHash } from 'node:crypto';
import { IsNull } from 'typeorm';

import type { Transaction } from '../../../platform/database/transaction.js';
import { absoluteDays } from './session-lengths.js';
import { SessionRow } from './session.row.js';

/** What the database keeps of a token. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

export async function openSession(
  tx: Transaction,
  session: { id: string; token: string; userId: string; userAgent: string | null },
): Promise<Date> {
  const [opened] = await tx.query<{ expires_at: Date }>(
    `INSERT INTO session (id, token_hash, user_id, user_agent, expires_at)
     VALUES ($1, $2, $3, $4, now() + make_interval(days => $5)) RETURNING expires_at`,
    [session.id, hashToken(session.token), session.userId, session.userAgent, absoluteDays],
  );
  if (!opened) throw new Error('The session was not opened');
  return opened.expires_at;
}

/** From the next statement on, the token opens nothing on any process. Whether it was still open. */
export async function revokeSession(tx: Transaction, sessionId: string): Promise<boolean> {
  const { affected } = await tx.manager
    .getRepository(SessionRow)
    .update({ id: sessionId, revokedAt: IsNull() }, { revokedAt: () => 'now()' });
  return (affected ?? 0) > 0;
}
