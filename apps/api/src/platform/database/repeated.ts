import type { Database } from './database.js';
import { PreparedNames } from './prepared-names.js';
import { read } from './read.js';

const names = new PreparedNames('repeated', 100);

/**
 * Runs a reading statement whose text depends on what is asked and who asks. What comes again and again (the pages of
 * our own web app) is prepared and planned once for each connection; what comes once is not.
 */
export async function queryRepeated<Row extends object>(
  database: Database,
  text: string,
  values: readonly unknown[],
): Promise<Row[]> {
  const name = names.of(text);
  return read<Row>(database, { ...(name !== null && { name }), text, values: [...values] });
}
