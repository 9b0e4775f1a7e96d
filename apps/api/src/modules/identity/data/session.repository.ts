import { createHash } from 'node:crypto';

import type { Database } from '../../../platform/database/database.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { idleHours } from '../../people/index.js';

/** How somebody has proved who they are. */
export const signInWays = ['PASSWORD', 'PASSWORD_AND_CODE', 'PROVIDER'] as const;
export type SignInWay = (typeof signInWays)[number];

export interface NewSession {
  readonly id: string;
  readonly token: string;
  readonly userId: string;
  readonly userAgent: string | null;
  readonly address: string;
  readonly way: SignInWay;
  readonly enrolling: boolean;
}

export interface OpenSession {
  readonly id: string;
  readonly userAgent: string | null;
  readonly address: string | null;
  readonly way: SignInWay;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
}

/** By the real clock, never by business time (edge 4). */
const absoluteDays = 7;

/** What the database keeps of a token. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

export async function openSession(tx: Transaction, session: NewSession): Promise<Date> {
  const [opened] = await tx.query<{ expires_at: Date }>(
    `INSERT INTO session (id, token_hash, user_id, user_agent, address, way, enrolling, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, now() + make_interval(days => $8)) RETURNING expires_at`,
    [
      session.id,
      hashToken(session.token),
      session.userId,
      session.userAgent,
      session.address,
      session.way,
      session.enrolling,
      absoluteDays,
    ],
  );
  if (!opened) throw new Error('The session was not opened');
  return opened.expires_at;
}

const isOpen = `revoked_at IS NULL AND expires_at > now() AND last_seen_at > now() - make_interval(hours => ${idleHours})`;

export async function openSessionsOf(database: Database, userId: string): Promise<OpenSession[]> {
  return await database.query(
    `SELECT id, user_agent AS "userAgent", address, way, created_at AS "createdAt",
       last_seen_at AS "lastSeenAt", expires_at AS "expiresAt"
     FROM session WHERE user_id = $1 AND ${isOpen} ORDER BY last_seen_at DESC, id LIMIT 200`,
    [userId],
  );
}

/** Whose an open session is; null for one that is not open or not there. */
export async function ownerOfSession(tx: Transaction, sessionId: string): Promise<string | null> {
  const [found] = await tx.query<{ user_id: string }>(
    `SELECT user_id FROM session WHERE id = $1 AND ${isOpen}`,
    [sessionId],
  );
  return found?.user_id ?? null;
}

/** From the next statement on, the token opens nothing on any process. Whether it was still open. */
export async function endSession(tx: Transaction, sessionId: string): Promise<boolean> {
  const ended = await tx.query(
    'UPDATE session SET revoked_at = now() WHERE id = $1 AND revoked_at IS NULL RETURNING id',
    [sessionId],
  );
  return ended.length > 0;
}

/** Ends all sessions of a person but one; how many there were. */
export async function endSessionsOf(
  tx: Transaction,
  userId: string,
  except: string | null = null,
): Promise<number> {
  const ended = await tx.query(
    `UPDATE session SET revoked_at = now()
     WHERE user_id = $1 AND id IS DISTINCT FROM $2::uuid AND ${isOpen} RETURNING id`,
    [userId, except],
  );
  return ended.length;
}

/** The second factor is set up: what was held back is given. */
export async function endEnrolling(tx: Transaction, userId: string): Promise<void> {
  await tx.query('UPDATE session SET enrolling = false WHERE user_id = $1 AND enrolling', [userId]);
}

/** Through whose eyes the session looks; null: its holder's. */
export async function setSeenAs(tx: Transaction, sessionId: string, userId: string | null): Promise<void> {
  await tx.query('UPDATE session SET seen_as = $2 WHERE id = $1', [sessionId, userId]);
}
