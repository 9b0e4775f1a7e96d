import type { Database } from './database.js';
import { read } from './read.js';

/**
 * A reading statement that every request runs, planned once per connection. TypeORM's own `query` plans anew each
 * time, which for a join of eight tables takes longer than the reading.
 */
export async function queryPrepared<Row extends object>(
  database: Database,
  name: string,
  text: string,
  values: readonly unknown[],
): Promise<Row[]> {
  return read<Row>(database, { name, text, values: [...values] });
}
