import type { Database } from '../database/database.js';
import { inTransaction, type Transaction } from '../database/transaction.js';

/** Where announcements are heard; the payload is one `Change`. */
export const changedChannel = 'changed';

/** What is notified: ids, never data. */
export type Change =
  | { readonly topic: 'customer'; readonly ids: readonly { readonly id: string; readonly version: number }[] }
  | { readonly topic: 'toDos'; readonly ids: readonly string[] };

export interface QueuedJob {
  readonly queue: string;
  readonly key: string;
  readonly data: object;
}

interface OutboxRow {
  readonly id: string;
  readonly topic: 'customer' | 'toDos' | 'job';
  readonly payload: {
    readonly id: string;
    readonly version: number;
    readonly userId: string;
  } & QueuedJob;
}

const batchSize = 1_000;
/** A notification holds at most 8,000 bytes. */
const idsPerChange = 80;

/**
 * Sends waiting messages in their order, in batches, and answers how many. One dispatcher works at a time, so
 * that a customer's changes never overtake each other; another one at the same moment finds nothing to do.
 */
export async function dispatchOutbox(
  database: Database,
  queueJob: (job: QueuedJob) => Promise<void>,
): Promise<number> {
  let total = 0;
  for (let sent = batchSize; sent === batchSize; total += sent) {
    sent = await inTransaction(database, async (transaction) => dispatchBatch(transaction, queueJob));
  }
  return total;
}

async function dispatchBatch(
  transaction: Transaction,
  queueJob: (job: QueuedJob) => Promise<void>,
): Promise<number> {
  const [turn] = await transaction.query<{ mine: boolean }>(
    `SELECT pg_try_advisory_xact_lock(hashtextextended('outbox', 0)) AS mine`,
  );
  if (!turn?.mine) return 0;
  const rows = await transaction.query<OutboxRow>(
    `SELECT id, topic, payload FROM outbox WHERE dispatched_at IS NULL ORDER BY id LIMIT ${batchSize}
     FOR UPDATE SKIP LOCKED`,
  );
  if (rows.length === 0) return 0;
  for (const { topic, payload } of rows) {
    if (topic === 'job') await queueJob({ queue: payload.queue, key: payload.key, data: payload.data });
  }
  await transaction.query(
    `SELECT pg_notify($1, change) FROM unnest($2::text[]) WITH ORDINALITY AS list (change, place) ORDER BY place`,
    [changedChannel, changesOf(rows).map((change) => JSON.stringify(change))],
  );
  await transaction.query(
    'UPDATE outbox SET dispatched_at = clock_timestamp() WHERE id = ANY($1::bigint[])',
    [rows.map(({ id }) => id)],
  );
  return rows.length;
}

/** The changes of a batch, each customer with its last version, each person once. */
export function changesOf(rows: readonly Pick<OutboxRow, 'topic' | 'payload'>[]): Change[] {
  const customers = new Map<string, number>();
  const people = new Set<string>();
  for (const { topic, payload } of rows) {
    if (topic === 'customer') customers.set(payload.id, payload.version);
    if (topic === 'toDos') people.add(payload.userId);
  }
  const versions = Array.from(customers, ([id, version]) => ({ id, version }));
  return [
    ...inParts(versions).map((ids) => ({ topic: 'customer', ids }) as const),
    ...inParts([...people]).map((ids) => ({ topic: 'toDos', ids }) as const),
  ];
}

function inParts<Item>(items: readonly Item[]): Item[][] {
  const count = Math.ceil(items.length / idsPerChange);
  return Array.from({ length: count }, (_, part) =>
    items.slice(part * idsPerChange, (part + 1) * idsPerChange),
  );
}
