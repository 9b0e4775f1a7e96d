import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Database } from './database.js';

import { copyLine, type Cell } from './copy-line.js';

/** One connection that loads many rows in one transaction, without the time limits of requests. */
export interface BulkLoad {
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** `COPY`s rows whose keys are the columns (`ownerId` or `owner_id`); all rows have the keys of the first. */
  copy<Row extends { readonly [Column in keyof Row]: Cell }>(
    table: string,
    rows: readonly Row[],
  ): Promise<void>;
  /** The same for rows that do not fit into memory; each element is a block of lines made by `copyLine`. */
  copyBlocks(table: string, columns: readonly string[], blocks: Blocks): Promise<void>;
}

type Blocks = Iterable<string> | AsyncIterable<string>;

/** Runs `work` in one transaction; throwing rolls everything back. */
export async function inBulk<T>(database: Database, work: (bulk: BulkLoad) => Promise<T>): Promise<T> {
  const runner = database.createQueryRunner();
  const client = (await runner.connect()) as PoolClient;
  try {
    await client.query('BEGIN; SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = 0');
    const result = await work(bulkLoad(client));
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    await runner.release();
  }
}

function bulkLoad(client: PoolClient): BulkLoad {
  async function copyBlocks(table: string, columns: readonly string[], blocks: Blocks): Promise<void> {
    const sink = client.query(copyFrom(`COPY ${table} (${columns.map(columnOf).join(', ')}) FROM STDIN`));
    await pipeline(Readable.from(blocks, { objectMode: false }), sink);
  }
  return {
    query: async (sql, parameters = []) => (await client.query(sql, [...parameters])).rows,
    copyBlocks,
    async copy(table, rows) {
      const [first] = rows;
      if (first === undefined) return;
      const columns = Object.keys(first) as (keyof typeof first & string)[];
      const lines = rows.map((row) => copyLine(columns.map((column) => row[column])));
      await copyBlocks(table, columns, [lines.join('')]);
    },
  };
}

/** ownerId → owner_id */
function columnOf(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
