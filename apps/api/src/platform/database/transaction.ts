import type { DataSource, EntityManager } from 'typeorm';

import { isAwaited } from '../trace.js';

/** One database transaction at one business instant. Everything an action reads and writes goes through it. */
export interface Transaction {
  readonly manager: EntityManager;
  /** Business time (`app_now()`) of this transaction, in epoch milliseconds. */
  readonly now: number;
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
}

const RETRYABLE = new Set(['40001', '40P01']);
const ATTEMPTS = 4;

/**
 * Runs `work` in one transaction and commits what it did, a returned refusal included: settling what had
 * fallen due stays even when the command itself is refused. Throwing rolls back. Deadlocks and serialisation
 * failures are tried again with jitter, so `work` must have no effect outside the database.
 */
export async function inTransaction<T>(
  database: DataSource,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await database.transaction(async (manager) => work(await begin(manager)));
    } catch (error) {
      if (attempt === ATTEMPTS || !RETRYABLE.has(sqlState(error) ?? '')) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20 * attempt * (1 + Math.random())));
    }
  }
}

/** A10: how long a statement of a command may take, and one of background work, whose lists may be long. */
const begins = (timeLimit: '30s' | '60s') =>
  `SELECT app_now() AS now, set_config('statement_timeout', '${timeLimit}', true)`;

async function begin(manager: EntityManager): Promise<Transaction> {
  const [clock] = (await manager.query(isAwaited() ? begins('30s') : begins('60s'))) as { now: Date }[];
  if (!clock) throw new Error('The database did not tell the time');
  return {
    manager,
    now: clock.now.getTime(),
    query: async (sql, parameters = []) => rowsOf(await manager.query(sql, [...parameters])),
  };
}

/** The mapper answers UPDATE and DELETE with their rows and the number of them. */
function rowsOf<Row>(result: Row[] | [Row[], number]): Row[] {
  const [rows, count] = result;
  return Array.isArray(rows) && typeof count === 'number' ? rows : (result as Row[]);
}

/** The SQLSTATE of a database error, or undefined for anything else. */
export function sqlState(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}
