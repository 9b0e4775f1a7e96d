import type { Database } from '../../../platform/database/database.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { sealing } from '../../../platform/secrets/sealing.js';

export interface SecondFactor {
  readonly secret: string;
  /** The half-minute of the last code that was used. */
  readonly lastStep: number;
  readonly confirmed: boolean;
}

interface Row {
  readonly secret: Buffer;
  readonly lastStep: string;
  readonly confirmed: boolean;
}

const reading = `SELECT secret, last_step AS "lastStep", confirmed_at IS NOT NULL AS confirmed
  FROM second_factor WHERE user_id = $1`;

export async function findSecondFactor(database: Database, userId: string): Promise<SecondFactor | null> {
  const [row]: Row[] = await database.query(reading, [userId]);
  return row ? unsealed(row, userId) : null;
}

/** Holds it, so that two requests with the same code come one after the other. */
export async function holdSecondFactor(tx: Transaction, userId: string): Promise<SecondFactor | null> {
  const [row] = await tx.query<Row>(`${reading} FOR UPDATE`, [userId]);
  return row ? unsealed(row, userId) : null;
}

/** In place of one that was never confirmed. */
export async function saveSecondFactor(tx: Transaction, userId: string, secret: string): Promise<void> {
  await tx.query(
    `INSERT INTO second_factor (user_id, secret) VALUES ($1, $2)
     ON CONFLICT (user_id) DO UPDATE SET secret = excluded.secret, last_step = 0, created_at = now()
     WHERE second_factor.confirmed_at IS NULL`,
    [userId, sealing().seal(secret, placeOf(userId))],
  );
}

/** A code is good once: `step` and all before it are spent. The first one confirms. */
export async function spendStep(
  tx: Transaction,
  userId: string,
  step: number,
  { secret }: SecondFactor,
): Promise<void> {
  // Sealed anew each time, so that a changed SECRET_KEY takes hold where people sign in.
  await tx.query(
    `UPDATE second_factor SET last_step = $2, secret = $3, confirmed_at = coalesce(confirmed_at, now())
     WHERE user_id = $1`,
    [userId, step, sealing().seal(secret, placeOf(userId))],
  );
}

export async function deleteSecondFactor(tx: Transaction, userId: string): Promise<boolean> {
  await tx.query('DELETE FROM recovery_code WHERE user_id = $1', [userId]);
  const gone = await tx.query('DELETE FROM second_factor WHERE user_id = $1 RETURNING user_id', [userId]);
  return gone.length > 0;
}

export async function replaceRecoveryCodes(
  tx: Transaction,
  userId: string,
  hashes: readonly Buffer[],
): Promise<void> {
  await tx.query('DELETE FROM recovery_code WHERE user_id = $1', [userId]);
  await tx.query('INSERT INTO recovery_code (user_id, code_hash) SELECT $1, unnest($2::bytea[])', [
    userId,
    hashes,
  ]);
}

export async function isRecoveryCode(tx: Transaction, userId: string, hash: Buffer): Promise<boolean> {
  const [found] = await tx.query(
    'SELECT FROM recovery_code WHERE user_id = $1 AND code_hash = $2 AND used_at IS NULL',
    [userId, hash],
  );
  return found !== undefined;
}

export async function spendRecoveryCode(tx: Transaction, userId: string, hash: Buffer): Promise<void> {
  await tx.query('UPDATE recovery_code SET used_at = now() WHERE user_id = $1 AND code_hash = $2', [
    userId,
    hash,
  ]);
}

export async function recoveryCodesLeft(database: Database, userId: string): Promise<number> {
  const [row]: { count: number }[] = await database.query(
    'SELECT count(*)::int AS count FROM recovery_code WHERE user_id = $1 AND used_at IS NULL',
    [userId],
  );
  return row?.count ?? 0;
}

function unsealed({ secret, lastStep, confirmed }: Row, userId: string): SecondFactor {
  const { value } = sealing().open(secret, placeOf(userId));
  return { secret: value, lastStep: Number(lastStep), confirmed };
}

function placeOf(userId: string): string {
  return `second factor of ${userId}`;
}
