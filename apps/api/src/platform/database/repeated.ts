import type { Database } from './database.js';
import { queryPrepared } from './prepared.js';
import { read } from './read.js';

/** A prepared statement costs memory in every connection, so only so many texts are worth one. */
const MOST_PREPARED = 100;
const MOST_REMEMBERED = 2_000;
const SEEN_ENOUGH = 3;

const seen = new Map<string, number>();
const names = new Map<string, string>();

/**
 * Runs a reading statement whose text depends on what is asked and who asks. What comes again and again (the pages of our own
 * web app) is prepared and planned once for each connection; what comes once is not.
 */
export async function queryRepeated<Row extends object>(
  database: Database,
  text: string,
  values: readonly unknown[],
): Promise<Row[]> {
  const name = nameFor(text);
  return name === null
    ? read<Row>(database, { text, values: [...values] })
    : queryPrepared<Row>(database, name, text, values);
}

function nameFor(text: string): string | null {
  const known = names.get(text);
  if (known !== undefined) return known;
  const times = (seen.get(text) ?? 0) + 1;
  if (seen.size >= MOST_REMEMBERED) seen.clear();
  seen.set(text, times);
  if (times < SEEN_ENOUGH || names.size >= MOST_PREPARED) return null;
  const name = `repeated ${names.size}`;
  names.set(text, name);
  return name;
}
