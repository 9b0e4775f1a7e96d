import { profileName, type NameProfile } from './name-profile.js';
import { syllablesInContext, syllablesOf } from './pinyin-of.js';

/** What a name is stored with, so that an inverted index finds it (LC-10). */
export interface NameIndex {
  /** Unique among living customers. */
  readonly key: string;
  /** Shared by names that differ only in their organisation form. */
  readonly stem: string;
  readonly core: string;
  /** Of core and industry: `chunyikongtiao`. */
  readonly pinyin: string;
  /** Of core and industry: `cykt`. */
  readonly initials: string;
  /** About twenty: single characters, bigrams, `p:` pairs of syllables, `i:` initials. */
  readonly terms: readonly string[];
}

/** The terms a name is found by. Deterministic; the same name always gives the same terms. */
export function indexTerms(raw: string): NameIndex {
  const profile = profileName(raw);
  const { parts, body, key, stem } = profile;
  const syllables = syllablesOf(body);
  const terms = new Set<string>();
  for (const character of lettersOf(profile)) terms.add(character);
  for (const pair of pairsOf(profile)) terms.add(pair);
  const coreLength = Array.from(parts.core).length;
  for (const pair of syllablePairs(body, syllables, coreLength)) terms.add(pair);
  const spoken = syllablesInContext(body);
  if (spoken !== null) for (const pair of syllablePairs(body, spoken, coreLength)) terms.add(pair);
  const initials = initialsOf(syllables);
  if (coreLength >= 2) terms.add(`i:${initials.slice(0, Math.min(coreLength, 8))}`);
  if (initials.length > coreLength) terms.add(`i:${initials.slice(0, 8)}`);
  return {
    key,
    stem,
    core: parts.core,
    pinyin: (spoken ?? syllables).join(''),
    initials,
    terms: Array.from(terms),
  };
}

/** Single letters serve abbreviations (德石 in 德州联合石油): all of them present, in any place. */
export function lettersOf({ text, parts }: NameProfile): readonly string[] {
  const group = parts.group.includes('控') ? '控' : '';
  return hanRuns(text + group).flatMap((run) => Array.from(run));
}

/**
 * Bigrams of region, body and branch, none across their seams: 江苏, 春意, 意空, 空调. Latin words and numbers
 * are cut into trigrams.
 */
export function pairsOf({ parts, body }: NameProfile): readonly string[] {
  const segments = [...parts.regions.map((region) => region.name), body, parts.branch];
  return segments.flatMap((segment) => [
    ...hanRuns(segment).flatMap((run) => grams(run, 2)),
    ...(segment.match(/[^\p{sc=Han}]+/gu) ?? []).flatMap((word) =>
      word.length <= 3 ? [word] : grams(word, 3),
    ),
  ]);
}

/** Pairs of neighbouring syllables of the core and into the industry: `p:chun yi`, `p:yi kong`. */
export function syllablePairs(text: string, syllables: readonly string[], upTo: number): readonly string[] {
  const han = Array.from(text, (character) => character >= '㐀');
  return syllables
    .slice(0, upTo)
    .flatMap((syllable, at) =>
      han[at] === true && han[at + 1] === true ? [`p:${syllable} ${syllables[at + 1] ?? ''}`] : [],
    );
}

/** Bigrams of the Chinese letters of a part. */
export function hanPairs(part: string): readonly string[] {
  return hanRuns(part).flatMap((run) => grams(run, 2));
}

export function initialsOf(syllables: readonly string[]): string {
  return syllables.map((syllable) => syllable.slice(0, 1)).join('');
}

function hanRuns(text: string): readonly string[] {
  return text.match(/\p{sc=Han}+/gu) ?? [];
}

function grams(text: string, size: number): readonly string[] {
  const characters = Array.from(text);
  return characters
    .slice(0, Math.max(0, characters.length - size + 1))
    .map((_, at) => characters.slice(at, at + size).join(''));
}
