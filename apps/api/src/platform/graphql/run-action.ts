import { inTransaction, sqlState, type Transaction } from '../database/transaction.js';
import type { RequestContext } from './context.js';
import type { IdempotentRequest } from './idempotent-request.js';
import { Problem } from './problem.js';

/**
 * Runs one action in one transaction. With an `Idempotency-Key` the key is recorded in that same
 * transaction together with what `work` returned: effect and key commit together, so a repetition after a
 * crash, on another process or in parallel gets the recorded outcome and never a second effect (R13).
 *
 * What `work` returns must survive JSON (ids, refusals, numbers; no dates): a repetition gets it from the
 * database. `work` may run several times (deadlocks), so it has no effect outside the transaction.
 */
export async function runAction<T>(
  context: RequestContext,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  const request = context.idempotency;
  if (!request) return await inTransaction(context.database, work);
  const position = request.actions++;
  try {
    return await inTransaction(context.database, async (transaction) => {
      const outcomes = await holdKey(transaction, request);
      const recorded = outcomes[position] as { outcome: T } | undefined;
      if (recorded) return recorded.outcome;
      const outcome = await work(transaction);
      await record(transaction, request, [...outcomes, { outcome }]);
      return outcome;
    });
  } catch (error) {
    const isWaitingTooLong = sqlState(error) === '55P03';
    throw isWaitingTooLong ? new Problem('CONFLICT', 'The same request is still being worked on.') : error;
  }
}

/** Waits for whoever works under the same key, then holds it until the end of the transaction. */
async function holdKey(transaction: Transaction, request: IdempotentRequest): Promise<readonly unknown[]> {
  const [row] = await transaction.query<{ request_hash: Buffer; response: { outcomes?: unknown[] } | null }>(
    `INSERT INTO idempotency_key (user_id, key, request_hash) VALUES ($1, $2, $3)
     ON CONFLICT (user_id, key) DO UPDATE SET key = excluded.key
     RETURNING request_hash, response`,
    [request.userId, request.key, request.hash],
  );
  if (!row?.request_hash.equals(request.hash)) throw differentBody();
  return row.response?.outcomes ?? [];
}

async function record(
  transaction: Transaction,
  request: IdempotentRequest,
  outcomes: unknown[],
): Promise<void> {
  await transaction.query(`UPDATE idempotency_key SET response = $3 WHERE user_id = $1 AND key = $2`, [
    request.userId,
    request.key,
    JSON.stringify({ outcomes }),
  ]);
}

export function differentBody(): Problem {
  return new Problem('CONFLICT', 'This Idempotency-Key was used with another request.');
}
