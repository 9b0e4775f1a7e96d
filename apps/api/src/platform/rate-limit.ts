import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';

import { keptFor } from './database/asked-by.js';
import type { Database } from './database/database.js';

/** So many times within so many seconds, counted in the database and therefore for all processes together. */
export interface Limit {
  readonly name: string;
  readonly points: number;
  readonly seconds: number;
}

export type Turn =
  | { readonly ok: true; readonly left: number }
  /** `waitMs`: after this time there is room again. */
  | { readonly ok: false; readonly waitMs: number };

/** Counts one use and says whether it was within the limit. Real time, not business time (edge 4). */
export async function takeTurn(database: Database, limit: Limit, key: string): Promise<Turn> {
  try {
    const { remainingPoints } = await limiterOf(database, limit).consume(key);
    return { ok: true, left: remainingPoints };
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return { ok: false, waitMs: Math.max(refusal.msBeforeNext, 1) };
  }
}

/** Takes one use back: it turned out to be harmless. */
export async function giveTurnBack(database: Database, limit: Limit, key: string): Promise<void> {
  await limiterOf(database, limit).reward(key);
}

/** How long `key` has to wait, without counting; 0 when there is room. */
export async function waitOf(database: Database, limit: Limit, key: string): Promise<number> {
  const limiter = limiterOf(database, limit);
  const taken = await limiter.get(key);
  return taken && taken.consumedPoints > limit.points ? taken.msBeforeNext : 0;
}

/** Closes `key` for a while, whatever it has used. */
export async function block(database: Database, limit: Limit, key: string, seconds: number): Promise<void> {
  await limiterOf(database, limit).block(key, seconds);
}

export async function forgive(database: Database, limit: Limit, key: string): Promise<void> {
  await limiterOf(database, limit).delete(key);
}

const limitersIn = keptFor((database) => ({ database, known: new Map<string, RateLimiterPostgres>() }));

function limiterOf(asked: Database, { name, points, seconds }: Limit): RateLimiterPostgres {
  const { database, known } = limitersIn(asked);
  const limiter =
    known.get(name) ??
    new RateLimiterPostgres({
      storeClient: database,
      storeType: 'typeorm',
      tableName: 'rate_limit',
      tableCreated: true,
      keyPrefix: name,
      points,
      duration: seconds,
    });
  known.set(name, limiter);
  return limiter;
}
