import type { Bindings } from './bindings.js';
import type { IndexedTest } from './any-test.js';

/** Letters that are what they are in every form of a name; 乾 depends on its neighbour. */
const plain = /^[a-z0-9\u4e00-\u4e7d\u4e7f-\u9fff]+$/;

/** So many letters leave few texts over; more would only be more to look up. */
const enough = 32;

/**
 * What an index of letters and their pairs (`name_grams`, migration 0150) has of every text that holds `letters`, as an
 * array of the database; null where nothing can be said of these letters.
 */
export function gramsOf(letters: string): string | null {
  if (!plain.test(letters)) return null;
  const codes = Array.from(letters.slice(0, enough), (letter) => BigInt(letter.codePointAt(0) ?? 0));
  const pairs = codes.slice(1).map((code, place) => ((codes[place] ?? 0n) << 21n) | code);
  return `{${(pairs.length > 0 ? pairs : codes).join(',')}}`;
}

/** How that index answers whether `text`, as SQL, can hold the letters. */
export function heldIn(text: string, letters: string, bindings: Bindings): IndexedTest['index'] {
  const grams = gramsOf(letters);
  return grams === null ? null : () => `name_grams(${text}) @> ${bindings.bind(grams, 'bigint[]')}`;
}

/** SQL of the digits of a number, as the indexes of migration 0150 have it. */
export const digitsSql = (value: string): string => `regexp_replace(${value}, '[^0-9]', '', 'g')`;
