import { randomBytes } from 'node:crypto';

import type { Database } from '../platform/database/database.js';
import { CursorSeal } from './cursor.js';

let seal: CursorSeal | undefined;

/** Reads the secret that every process of this installation seals cursors with, making it on first use. */
export async function loadCursorSeal(database: Database): Promise<void> {
  await database.query(`INSERT INTO app_secret (name, value) VALUES ('cursor', $1) ON CONFLICT DO NOTHING`, [
    randomBytes(32),
  ]);
  const [secret] = (await database.query(`SELECT value FROM app_secret WHERE name = 'cursor'`)) as {
    value: Buffer;
  }[];
  if (!secret) throw new Error('The cursor secret is missing');
  seal = new CursorSeal(secret.value);
}

export function cursorSeal(): CursorSeal {
  if (!seal) throw new Error('The cursor secret has not been loaded');
  return seal;
}
