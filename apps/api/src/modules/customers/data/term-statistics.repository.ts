import type { TermStatistics } from '@tidewater/domain/matching';

import { realNow } from '../../../platform/real-time.js';

/** A transaction, or the pool with its statements prepared. */
export interface CollisionReader {
  query<Row extends object>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
}

/** Frequencies move slowly; a stale one makes a search slower or a little wider, never wrong. */
const keptMs = 600_000;

interface Known {
  readonly statistics: TermStatistics | undefined;
  readonly until: number;
}
let known: Known | null = null;

/**
 * How frequent the terms of the stored names are, from what the database has counted by itself. Undefined while
 * there is nothing to count; the plan then goes by the words of trade.
 */
export async function termStatistics(tx: CollisionReader): Promise<TermStatistics | undefined> {
  if (known === null || realNow() >= known.until) {
    known = { statistics: await read(tx), until: realNow() + keptMs };
  }
  return known.statistics;
}

async function read(tx: CollisionReader): Promise<TermStatistics | undefined> {
  const [counted] = await tx.query<{ population: number; terms: string[]; shares: number[] }>(
    `SELECT (SELECT reltuples::int FROM pg_class WHERE oid = 'customer'::regclass) AS population,
       most_common_elems::text::text[] AS terms, most_common_elem_freqs AS shares
     FROM pg_stats WHERE schemaname = current_schema() AND tablename = 'customer' AND attname = 'name_terms'`,
  );
  if (!counted?.terms || counted.population <= 0) return undefined;
  // Behind the frequencies stand their least, their greatest and that of nothing.
  const shares = new Map(counted.terms.map((term, at) => [term, counted.shares[at] ?? 0]));
  return { population: counted.population, share: (term) => shares.get(term) };
}
