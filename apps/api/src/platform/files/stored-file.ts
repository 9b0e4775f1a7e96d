import { createHash } from 'node:crypto';
import { uuidv7 } from 'uuidv7';

import type { Database } from '../database/database.js';
import { isId } from '../database/is-id.js';
import type { Transaction } from '../database/transaction.js';

/** A file kept in the database, so that every process reaches it and a backup holds it. */
export interface StoredFile {
  readonly id: string;
  readonly ownerId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly purpose: string;
}

export interface NewFile {
  readonly ownerId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly purpose: string;
  /** After so many days of real time it may be cleared away. */
  readonly keptDays: number;
}

const partSize = 1_048_576;

/** A file that is still there; null for one that is gone, expired or never was. */
export async function findStoredFile(database: Database, id: string): Promise<StoredFile | null> {
  if (!isId(id)) return null;
  const [file]: (Omit<StoredFile, 'size'> & { size: string })[] = await database.query(
    `SELECT id, owner_id AS "ownerId", name, media_type AS "mediaType", size, purpose FROM stored_file
     WHERE id = $1 AND (expires_at IS NULL OR expires_at > now())`,
    [id],
  );
  return file ? { ...file, size: Number(file.size) } : null;
}

/** The bytes of a file in order, part by part, so that a large one never stands in memory. */
export async function* readStoredFile(database: Database, id: string): AsyncGenerator<Buffer> {
  for (let part = 0; ; part++) {
    const [found]: { bytes: Buffer }[] = await database.query(
      'SELECT bytes FROM stored_file_part WHERE file_id = $1 AND part = $2',
      [id, part],
    );
    if (!found) return;
    yield found.bytes;
  }
}

/**
 * Keeps what `chunks` bring as a new file and answers its id; nothing stays when they break off. `tx` may also be
 * the bare database, for a sender too slow to hold a transaction open.
 */
export async function storeFile(
  tx: Pick<Transaction, 'query'>,
  file: NewFile,
  chunks: AsyncIterable<Uint8Array>,
): Promise<string> {
  const id = uuidv7();
  const hash = createHash('sha256');
  let size = 0;
  await tx.query(
    `INSERT INTO stored_file (id, owner_id, name, media_type, size, sha256, purpose, expires_at)
     VALUES ($1, $2, $3, $4, 0, '', $5, now() + make_interval(days => $6))`,
    [id, file.ownerId, file.name, file.mediaType, file.purpose, file.keptDays],
  );
  try {
    let part = 0;
    for await (const bytes of inParts(chunks)) {
      hash.update(bytes);
      size += bytes.length;
      await tx.query('INSERT INTO stored_file_part (file_id, part, bytes) VALUES ($1, $2, $3)', [
        id,
        part++,
        bytes,
      ]);
    }
  } catch (error) {
    await dropFile(tx, id).catch(() => undefined);
    throw error;
  }
  await tx.query('UPDATE stored_file SET size = $2, sha256 = $3 WHERE id = $1', [id, size, hash.digest()]);
  return id;
}

export async function dropFile(tx: Pick<Transaction, 'query'>, id: string): Promise<void> {
  await tx.query('DELETE FROM stored_file WHERE id = $1', [id]);
}

async function* inParts(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let waiting: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    waiting.push(chunk);
    length += chunk.length;
    if (length < partSize) continue;
    const all = Buffer.concat(waiting);
    let from = 0;
    for (; length - from >= partSize; from += partSize) yield all.subarray(from, from + partSize);
    waiting = [all.subarray(from)];
    length -= from;
  }
  if (length > 0) yield Buffer.concat(waiting);
}
