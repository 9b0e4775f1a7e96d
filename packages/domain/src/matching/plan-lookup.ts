import { industryWords } from './industry-words.js';
import { profileName, type NameProfile } from './name-profile.js';
import { charactersOf, pairsOf, syllablePairs } from './search-terms.js';
import { splitPinyin } from './split-pinyin.js';

/** How frequent terms are among the stored names; `pg_stats.most_common_elems` of the terms column will do. */
export interface TermStatistics {
  /** How many names are stored. */
  readonly population: number;
  /** The share of names with this term, 0 to 1; undefined for a term too rare to be listed. */
  readonly share: (term: string) => number | undefined;
}

/** What to fetch before `rankCandidates`: the name with the key, and the names that have all terms of any clause. */
export interface LookupPlan {
  readonly key: string;
  readonly stem: string;
  /** The most telling first. Each finds few enough names to be read; see `broad`. */
  readonly clauses: readonly (readonly string[])[];
  /** True when the asked name has nothing rare in it (科技): the one clause then finds very many names, the
   * shortest are wanted. */
  readonly broad: boolean;
}

/** A clause that would find more names than this is left out while there is a better one. */
const clauseBudget = 1500;
const planBudget = 6000;
const maximumClauses = 40;

/** The terms a name is looked up by (LC-10): as part of a name, abbreviated, mistyped, by pinyin or initials. */
export function planLookup(asked: string, statistics: TermStatistics = noStatistics): LookupPlan {
  const profile = profileName(asked);
  const candidates = distinctClauses([
    ...typedClauses(profile.key),
    ...writtenClauses(profile),
  ]).map((terms) => ({ terms, expected: expectedNames(terms, statistics) }));
  const clauses: (readonly string[])[] = [];
  let total = 0;
  for (const { terms, expected } of candidates) {
    if (clauses.length >= maximumClauses) break;
    if (expected > clauseBudget || total + expected > planBudget) continue;
    clauses.push(terms);
    total += expected;
  }
  const { key, stem } = profile;
  if (clauses.length > 0 || candidates.length === 0) return { key, stem, clauses, broad: false };
  const rarest = candidates.reduce((least, one) => (one.expected < least.expected ? one : least));
  return { key, stem, clauses: [rarest.terms], broad: true };
}

function writtenClauses(profile: NameProfile): readonly (readonly string[])[] {
  const { parts, body, text } = profile;
  const pairs = pairsOf(profile);
  const bodyPairs = pairsOf({ ...profile, parts: { ...parts, regions: [] } });
  const corePairs = pairsOf({ ...profile, body: parts.core, parts: { ...parts, regions: [], branch: '' } });
  const characters = charactersOf({ ...profile, parts: { ...parts, group: '' } });
  const syllables = syllablePairs(parts.core, profile.coreSyllables, profile.coreSyllables.length);
  return [
    pairs,
    bodyPairs,
    corePairs,
    characters,
    syllables,
    ...abbreviations(text, body).map((pair) => [pair]),
    ...corePairs.map((pair) => [pair]),
    ...bodyPairs.map((pair) => [pair]),
    ...withoutOne(characters, parts.core),
    ...syllables.map((pair) => [pair]),
  ];
}

/** The first letter of name or body with each later one: how a stored 德石股份 is found by its full name. */
function abbreviations(text: string, body: string): readonly string[] {
  const letters = Array.from(body);
  const heads = new Set([Array.from(text)[0] ?? '', letters[0] ?? '']);
  return Array.from(heads).flatMap((head) =>
    letters.filter((letter) => letter >= '㐀' && head >= '㐀' && letter !== head).map((letter) => head + letter),
  );
}

/** One letter of the core mistyped: all the others must be there. */
function withoutOne(characters: readonly string[], core: string): readonly (readonly string[])[] {
  if (characters.length < 4) return [];
  return Array.from(core).map((wrong) => characters.filter((letter) => letter !== wrong));
}

function typedClauses(key: string): readonly (readonly string[])[] {
  if (!/^[a-z]+$/u.test(key)) return [];
  const spoken = splitPinyin(key)
    .filter((syllables) => syllables.length >= 2)
    .map((syllables) => syllables.slice(1).map((syllable, at) => `p:${syllables[at] ?? ''} ${syllable}`));
  return key.length >= 2 && key.length <= 8 ? [...spoken, [`i:${key}`]] : spoken;
}

function distinctClauses(clauses: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const seen = new Set<string>();
  return clauses
    .map((terms) => Array.from(new Set(terms)))
    .filter((terms) => {
      const name = terms.toSorted().join('\u0000');
      if (terms.length === 0 || seen.has(name)) return false;
      seen.add(name);
      return true;
    });
}

/** Terms are not independent: each further one counts with a smaller power, as query planners do. */
function expectedNames(terms: readonly string[], { population, share }: TermStatistics): number {
  const shares = terms.map((term) => share(term) ?? shareUnlisted(term)).toSorted((a, b) => a - b);
  return shares.reduce((expected, one, at) => expected * one ** (1 / 2 ** Math.min(at, 4)), population);
}

function shareUnlisted(term: string): number {
  return Array.from(term).length === 1 ? 0.0005 : 0.0001;
}

const frequentPairs = new Set(Array.from(industryWords).flatMap((word) => (word.length === 2 ? [word] : [])));
const frequentLetters = new Set(Array.from(industryWords).flatMap((word) => Array.from(word)));

/** Without statistics the words of trade count as frequent. */
const noStatistics: TermStatistics = {
  population: 100_000,
  share: (term) => (frequentPairs.has(term) ? 0.02 : frequentLetters.has(term) ? 0.03 : undefined),
};
