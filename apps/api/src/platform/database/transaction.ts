import type { PoolClient, QueryResult, QueryResultRow } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';

import type { Origin } from '../origin.js';
import { whoAsks } from './asked-by.js';
import { poolOf } from './pool-of.js';
import { PreparedNames } from './prepared-names.js';

/** One database transaction at one business instant. Everything an action reads and writes goes through it. */
export interface Transaction {
  readonly manager: EntityManager;
  /** Business time (`app_now()`) of this transaction, in epoch milliseconds. */
  readonly now: number;
  /** The request that began it; null in background work. */
  readonly origin: Origin | null;
  /** In requests a statement that comes again and again is planned once for each connection, unlike the mapper's own. */
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
      return await once(database, work);
    } catch (error) {
      if (attempt === ATTEMPTS || !RETRYABLE.has(sqlState(error) ?? '')) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20 * attempt * (1 + Math.random())));
    }
  }
}

async function once<T>(database: DataSource, work: (transaction: Transaction) => Promise<T>): Promise<T> {
  const client = await poolOf(database).connect();
  // A connection that breaks rejects its statement; without a listener it would end the process as well.
  client.on('error', ignore);
  const state: { broken?: true } = {};
  try {
    const result = await work(await begin(database, client));
    await client.query('COMMIT');
    return result;
  } catch (error) {
    // A connection that cannot roll back must not go to anybody else.
    await client.query('ROLLBACK').catch(() => {
      state.broken = true;
    });
    throw error;
  } finally {
    client.off('error', ignore);
    client.release(state.broken);
  }
}

function ignore(): void {}

/** A10: how long a statement of a command may take, and one of background work, whose lists may be long. */
const begins = (timeLimit: '30s' | '60s') =>
  `START TRANSACTION; SELECT app_now() AS now, set_config('statement_timeout', '${timeLimit}', true)`;

/** Begins and asks the time in one message. */
async function begin(database: DataSource, client: PoolClient): Promise<Transaction> {
  const origin = whoAsks(database);
  // Two statements are answered by two results, of which the driver's types know nothing.
  const answers: unknown = await client.query(begins(origin ? '30s' : '60s'));
  const [, clock] = answers as QueryResult<{ now: Date }>[];
  const [told] = clock?.rows ?? [];
  if (!told) throw new Error('The database did not tell the time');
  let manager: EntityManager | undefined;
  return {
    get manager() {
      manager ??= managerOn(database, client);
      return manager;
    },
    now: told.now.getTime(),
    origin,
    async query<Row>(text: string, parameters: readonly unknown[] = []) {
      const name = origin ? names.of(text) : null;
      const values = [...parameters];
      const statement = name === null ? { text, values } : { name, text, values };
      return (await client.query<Row & QueryResultRow>(statement)).rows;
    },
  };
}

/** The mapper on a connection that is in a transaction already. */
function managerOn(database: DataSource, client: PoolClient): EntityManager {
  const runner = database.createQueryRunner();
  Object.assign(runner, { databaseConnection: client, isTransactionActive: true, transactionDepth: 1 });
  return runner.manager;
}

const names = new PreparedNames('action', 200);

/** The SQLSTATE of a database error, or undefined for anything else. */
export function sqlState(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}
