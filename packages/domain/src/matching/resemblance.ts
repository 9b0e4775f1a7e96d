import type { NameMatchKind } from './name-match.js';
import type { NameProfile, ProfileLetter } from './name-profile.js';
import { fitRegions } from './regions.js';

interface Resemblance {
  readonly kind: NameMatchKind;
  readonly similarity: number;
}

/** Resemblance by letters: one in the other, one an abbreviation of the other, or a few letters apart. */
export function resemblance(a: NameProfile, b: NameProfile): Resemblance {
  const found = [contained(a, b), abbreviated(a, b), fewLettersApart(a, b)].filter((one) => one !== null);
  return found.reduce<Resemblance>((best, one) => (one.similarity > best.similarity ? one : best), {
    kind: 'different',
    similarity: 0,
  });
}

function contained(a: NameProfile, b: NameProfile): Resemblance | null {
  const [short, long] = byLength(a, b);
  const at = Math.max(long.stem.indexOf(short.stem), long.text.indexOf(short.stem));
  if (at < 0 && !long.body.includes(short.body)) return null;
  const whole = at >= 0 ? short.stem : short.body;
  const atCore = long.body.startsWith(whole) || long.stem.startsWith(whole);
  // 华丰股份 says more than 华丰: the whole short name is an abbreviation of 华丰动力股份有限公司.
  const withForm = isSubsequence(short.key, long.key);
  const similarity =
    (at >= 0 ? 0.64 : 0.5) + (atCore ? 0.1 : 0) + (withForm ? 0.05 : 0) + 0.1 * ratio(whole, long.stem);
  return { kind: 'contains', similarity: similarity - regionPenalty(a, b) };
}

function abbreviated(a: NameProfile, b: NameProfile): Resemblance | null {
  const [short, long] = byLength(a, b);
  if (short.stem.length < 2) return null;
  const whole = isSubsequence(short.key, long.key) ? short.key : short.stem;
  if (!isSubsequence(whole, long.key)) return null;
  const quality = Math.max(
    abbreviationQuality(short.stem, long.stem),
    abbreviationQuality(short.stem, long.body),
    abbreviationQuality(whole, long.key),
  );
  const similarity =
    0.4 + 0.25 * quality + (whole === short.key ? 0.05 : 0) + 0.05 * ratio(short.stem, long.stem);
  return { kind: 'short_form', similarity };
}

/** 1 for an abbreviation that begins where the name begins and takes few separate pieces of it. */
function abbreviationQuality(short: string, long: string): number {
  if (short[0] !== long[0]) return isSubsequence(short, long) ? 0.2 : 0;
  let at = -1;
  let pieces = 0;
  for (const letter of short) {
    const next = long[at + 1] === letter ? at + 1 : long.indexOf(letter, at + 1);
    if (next < 0) return 0;
    if (next !== at + 1 || at < 0) pieces += 1;
    at = next;
  }
  return 0.6 + 0.4 * (1 - (pieces - 1) / Math.max(1, short.length - 1));
}

function fewLettersApart(a: NameProfile, b: NameProfile): Resemblance | null {
  // What is the same letter by letter differs in its region or branch; that is judged elsewhere.
  if (a.body === b.body) return null;
  const one = a.letters;
  const other = b.letters;
  const most = Math.max(sum(one), sum(other));
  const likeness = most === 0 ? 0 : 1 - distance(one, other) / most;
  return { kind: 'similar', similarity: Math.max(0, 0.88 * likeness - regionPenalty(a, b)) };
}

function sum(letters: readonly ProfileLetter[]): number {
  return letters.reduce((total, { weight }) => total + weight, 0);
}

/**
 * Weighted edit distance. Two neighbours swapped are one slip; a homophone is a likely slip of a pinyin
 * keyboard and costs less than another letter.
 */
function distance(a: readonly ProfileLetter[], b: readonly ProfileLetter[]): number {
  let beforeLast: readonly number[] = [];
  let last: number[] = [0];
  for (const letter of b) last.push((last.at(-1) ?? 0) + letter.weight);
  for (const [row, one] of a.entries()) {
    const current = [(last[0] ?? 0) + one.weight];
    for (const [at, other] of b.entries()) {
      const swapped =
        row > 0 && at > 0 && one.letter === b[at - 1]?.letter && other.letter === a[row - 1]?.letter
          ? (beforeLast[at - 1] ?? 0) + Math.max(one.weight, other.weight) * 0.6
          : Infinity;
      current.push(
        Math.min(
          (last[at] ?? 0) + difference(one, other),
          (last[at + 1] ?? 0) + one.weight,
          (current[at] ?? 0) + other.weight,
          swapped,
        ),
      );
    }
    beforeLast = last;
    last = current;
  }
  return last.at(-1) ?? 0;
}

function difference(a: ProfileLetter, b: ProfileLetter): number {
  if (a.letter === b.letter) return Math.abs(a.weight - b.weight) / 2;
  return Math.max(a.weight, b.weight) * (a.syllable === b.syllable ? 0.4 : 1);
}

function regionPenalty(a: NameProfile, b: NameProfile): number {
  const fit = fitRegions(a.parts.regions, b.parts.regions);
  return fit === 'same' || fit === 'within' ? 0 : fit === 'unknown' ? 0.02 : 0.14;
}

function byLength(a: NameProfile, b: NameProfile): readonly [NameProfile, NameProfile] {
  const shortFirst = a.key.length - b.key.length || (a.key < b.key ? -1 : 1);
  return shortFirst < 0 ? [a, b] : [b, a];
}

function ratio(short: string, long: string): number {
  return Math.min(1, short.length / Math.max(1, long.length));
}

function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (const letter of long) if (letter === short[at]) at += letter.length;
  return at >= short.length;
}
