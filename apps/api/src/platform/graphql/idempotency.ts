import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Pool } from 'pg';

import type { Viewer } from '../../access/viewer.js';
import type { Database } from '../database/database.js';
import { poolOf } from '../database/pool-of.js';
import { queryPrepared } from '../database/prepared.js';
import { realNow } from '../real-time.js';
import type { IdempotentRequest } from './idempotent-request.js';
import { Problem } from './problem.js';
import { differentBody } from './run-action.js';

/**
 * `Idempotency-Key` (R13). What makes a repetition harmless is `runAction`: the key and the outcome commit with the
 * effect. Here the finished answer is kept beside them, so that a repetition gets the very same one without running
 * anything; and repetitions that arrive while the first is at work, or its answer is being kept, wait for that instead
 * of each holding a connection. The answer itself does not wait until it is kept.
 *
 * - The process dies before the commit: neither effect nor key exist, the repetition does the work.
 * - It dies after the commit, before the answer is kept, or another process is asked in between: the repetition runs
 *   the resolver again, `runAction` hands it the recorded outcome, and the answer is read afresh.
 * - The person's rights have changed since: the same, so that a kept answer never shows what was taken away.
 */
export interface AnswerBody {
  readonly data?: Record<string, unknown> | null;
}

interface Operation {
  readonly text: string;
  readonly name: string | null;
  readonly variables: unknown;
}

/** @throws Problem `BAD_USER_INPUT` for a key that is none. */
export function idempotentRequest(key: string, userId: string, operation: Operation): IdempotentRequest {
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) {
    throw new Problem('BAD_USER_INPUT', 'Idempotency-Key is 1 to 200 visible ASCII characters.');
  }
  const { text, name, variables } = operation;
  const hash = createHash('sha256')
    .update(JSON.stringify([text, name, inOrder(variables)]))
    .digest();
  return { userId, key, hash, actions: 0 };
}

const atWork = new Map<string, Promise<void>>();
const longestWait = 15_000;

/**
 * Waits until no other request of this process works under the key, then takes it. Call the answer to let go.
 * @throws Problem `CONFLICT` after 15 seconds.
 */
export async function takeKey({ userId, key }: IdempotentRequest): Promise<() => void> {
  const name = `${userId} ${key}`;
  const begun = realNow();
  for (let other = atWork.get(name); other; other = atWork.get(name)) {
    const tooLong = new Promise((resolve) => setTimeout(resolve, longestWait - (realNow() - begun)).unref());
    await Promise.race([other, tooLong]);
    if (realNow() - begun >= longestWait) {
      throw new Problem('CONFLICT', 'The same request is still being worked on.');
    }
  }
  let finish: () => void = () => undefined;
  const working = new Promise<void>((resolve) => (finish = resolve));
  atWork.set(name, working);
  return () => {
    if (atWork.get(name) === working) atWork.delete(name);
    finish();
  };
}

interface KeptRow {
  readonly request_hash: Buffer;
  readonly response: { readonly answer?: AnswerBody; readonly rights?: string } | null;
}

/** The answer given before, if the same person with the same rights asked the same under this key. */
export async function keptAnswer(
  database: Database,
  request: IdempotentRequest,
  viewer: Viewer,
): Promise<AnswerBody | null> {
  const [row] = await queryPrepared<KeptRow>(
    database,
    'kept answer',
    'SELECT request_hash, response FROM idempotency_key WHERE user_id = $1 AND key = $2',
    [request.userId, request.key],
  );
  if (!row) return null;
  if (!row.request_hash.equals(request.hash)) throw differentBody();
  return row.response?.rights === rightsOf(viewer) ? (row.response.answer ?? null) : null;
}

interface Keeping {
  readonly user_id: string;
  readonly key: string;
  readonly hash: string;
  readonly response: { readonly answer: AnswerBody; readonly rights: string };
}

interface Gathering {
  readonly answers: Keeping[];
  readonly written: Promise<void>;
}
const gatheringsIn = new WeakMap<Pool, Gathering>();
const gatherMs = 20;

/** Keeps an answer together with all others of a moment. The answer answers once it is kept; nobody else need wait. */
export async function keepAnswer(
  database: Database,
  { userId, key, hash }: IdempotentRequest,
  viewer: Viewer,
  answer: AnswerBody,
): Promise<void> {
  const { answers, written } = gatheringsIn.get(poolOf(database)) ?? gather(poolOf(database));
  const response = { answer, rights: rightsOf(viewer) };
  answers.push({ user_id: userId, key, hash: hash.toString('hex'), response });
  await written;
}

function gather(pool: Pool): Gathering {
  const answers: Keeping[] = [];
  const written = pause(gatherMs).then(async () => {
    gatheringsIn.delete(pool);
    await pool.query({
      name: 'keep answers',
      text: keepStatement,
      values: [JSON.stringify(answers)],
    });
  });
  const gathering = { answers, written };
  gatheringsIn.set(pool, gathering);
  return gathering;
}

/** Need not outlive a crash, so this one commit does not wait for the disk, unlike that of the effect. */
const keepStatement = `
  WITH soon AS MATERIALIZED (SELECT set_config('synchronous_commit', 'off', true))
  INSERT INTO idempotency_key AS kept (user_id, key, request_hash, response)
  SELECT user_id, key, decode(hash, 'hex'), response
  FROM soon, jsonb_to_recordset($1::jsonb) AS given (user_id uuid, key text, hash text, response jsonb)
  ON CONFLICT (user_id, key) DO UPDATE SET response = coalesce(kept.response, '{}') || excluded.response
  WHERE kept.request_hash = excluded.request_hash`;

/** All of a viewer that decides what they see; a field that is added later is part of it. */
function rightsOf({ roles, onlyActions, ...viewer }: Viewer): string {
  const rights = JSON.stringify([
    roles.map(({ id, version }) => [id, version]),
    onlyActions ? [...onlyActions] : null,
    viewer,
  ]);
  return createHash('sha256').update(rights).digest('base64url');
}

/** The same variables in another order are the same variables. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, part]) => [name, inOrder(part)]);
}
