import { industryWords } from './industry-words.js';
import { profileName, type NameProfile } from './name-profile.js';
import { hanPairs, lettersOf, pairsOf, syllablePairs } from './search-terms.js';
import { splitPinyin } from './split-pinyin.js';

/** How frequent terms are among the stored names; `pg_stats.most_common_elems` of the terms column will do. */
export interface TermStatistics {
  /** How many names are stored. */
  readonly population: number;
  /** The share of names with this term, 0 to 1; undefined for a term too rare to be listed. */
  readonly share: (term: string) => number | undefined;
}

/** One question to an inverted index: names that have all of the terms, or any of them. */
export interface LookupStep {
  readonly match: 'all' | 'any';
  readonly terms: readonly string[];
}

/**
 * What to fetch before names are ranked: those with the key, those with the core that are nearest in length to the
 * asked name, and of each step at most `stepLimit` names, again the nearest in length; `candidateLimit` in all,
 * earlier steps first. In SQL a `union all` of small selects, `terms @> :terms` for all and `terms && :terms` for any.
 */
export interface LookupPlan {
  readonly key: string;
  /** Empty: not to be looked up. */
  readonly core: string;
  /** The most telling first. */
  readonly steps: readonly LookupStep[];
  /** Keys of at most `shortKey` letters that begin with one of these may be the asked name's short form. */
  readonly shortForms: readonly string[];
  /** For part of a name only, and while those found by `steps` do not fill a page (`fillsPage`). */
  readonly further: readonly LookupStep[];
  /** True when nothing in the asked name is rare (科技): the one step then finds very many names. Take any
   * `stepLimit` of them, sorting them all would take too long. */
  readonly broad: boolean;
}

export const coreLimit = 30;
export const shortKey = 8;
/** Of each beginning. */
export const shortLimit = 5;
export const stepLimit = 60;
export const candidateLimit = 150;

/** A step that is expected to find more names than this is left out while there is a better one. */
const stepBudget = 1500;
/** So few names need no further term to be told apart; reading the list of a frequent one costs more. */
const fewEnough = 20;
/** A single pair of letters in common is little; only a rare pair is worth reading. */
const pairBudget = 400;
const pairsBudget = 1000;

/** The terms a name is looked up by (LC-10): as part of a name, abbreviated, mistyped, by pinyin or initials. */
export function planLookup(asked: string, statistics: TermStatistics = noStatistics): LookupPlan {
  const profile = profileName(asked);
  const { key, parts, body, text } = profile;
  const bodyOnly = { ...profile, parts: { ...parts, regions: [] } };
  const coreOnly = { ...bodyOnly, body: parts.core, parts: { ...bodyOnly.parts, branch: '' } };
  const corePairs = pairsOf(coreOnly);
  const letters = lettersOf({ ...profile, parts: { ...parts, group: '' } });
  const syllables = syllablePairs(parts.core, profile.coreSyllables, profile.coreSyllables.length);
  const together = (terms: readonly string[]): LookupStep => fewestOf(terms, statistics);
  const apart = (terms: readonly string[]): LookupStep => rareOnes(terms, statistics);
  const isPart = parts.form === '' && parts.regions.length === 0;

  const around = surroundings(profile, statistics);

  const whole = [...typedGroups(key), pairsOf(profile), pairsOf(bodyOnly), corePairs].map(together);
  const altered = [
    apart(around.length === 0 ? [...corePairs, ...pairsOf(bodyOnly)] : corePairs),
    together(syllables),
    ...(isPart ? [apart(syllables)] : []),
    apart(typedSyllablePairs(key).flat()),
    ...(isPart || around.length === 0 ? [together(letters)] : []),
    ...intact(Array.from(parts.core), around).map((kept) => fewestOf(kept, statistics, independent)),
  ];
  const core = industryWords.has(parts.core) ? '' : parts.core;
  const asking = { key, core, shortForms: apart(abbreviations(text, body)).terms, broad: false };
  const steps = distinct([...whole, ...altered]);
  const narrow = steps.filter((step) => expectedOf(step, statistics) <= stepBudget);
  if (narrow.length === 0 && steps.length > 0) {
    const rarest = steps.reduce((least, one) =>
      expectedOf(one, statistics) < expectedOf(least, statistics) ? one : least,
    );
    return { ...asking, steps: [rarest], further: [], broad: true };
  }
  if (!isPart) return { ...asking, steps: narrow, further: [] };
  const isWhole = (step: LookupStep): boolean => whole.includes(step);
  return { ...asking, steps: narrow.filter(isWhole), further: narrow.filter((step) => !isWhole(step)) };
}

/** All of some terms, but only as many of the rarest as are needed to leave few names. */
function fewestOf(
  terms: readonly string[],
  statistics: TermStatistics,
  power: number = dependent,
): LookupStep {
  const rarest = Array.from(new Set(terms)).toSorted(
    (a, b) => shareOf(a, statistics.share) - shareOf(b, statistics.share),
  );
  const enough = rarest.findIndex(
    (_, at) => expectedOfAll(rarest.slice(0, at + 1), statistics, power) <= fewEnough,
  );
  return { match: 'all', terms: enough < 0 ? rarest : rarest.slice(0, enough + 1) };
}

/** The rare ones among terms of which one is enough, the rarest first while there is room. */
function rareOnes(terms: readonly string[], { population, share }: TermStatistics): LookupStep {
  const kept: string[] = [];
  let total = 0;
  const known = Array.from(new Set(terms), (term) => ({ term, expected: population * shareOf(term, share) }));
  for (const { term, expected } of known.toSorted((a, b) => a.expected - b.expected)) {
    if (expected > pairBudget || total + expected > pairsBudget) break;
    kept.push(term);
    total += expected;
  }
  return { match: 'any', terms: kept };
}

/** The first letter of name or body with each later one: how a stored 德石股份 is found by its full name. */
function abbreviations(text: string, body: string): readonly string[] {
  const letters = Array.from(body);
  const heads = new Set([Array.from(text)[0] ?? '', letters[0] ?? '']);
  return Array.from(heads).flatMap((head) =>
    letters
      .filter((letter) => letter >= '㐀' && head >= '㐀' && letter !== head)
      .map((letter) => head + letter),
  );
}

/**
 * What a slip in the core leaves as it was: one of its pairs, with region and trade to tell it from others (a rare pair
 * tells by itself); either letter of two; the first and the last letter, where the slip is between them.
 */
function intact(core: readonly string[], around: readonly string[]): readonly (readonly string[])[] {
  if (core.length <= 2) return core.map((letter) => [letter, ...around]);
  const pairs = core.slice(1).map((letter, at) => [`${core[at] ?? ''}${letter}`, ...around]);
  return [...(around.length > 0 ? pairs : []), [core[0] ?? '', core.at(-1) ?? '', ...around]];
}

/** The most telling pair of the region and that of the trade: a slip in the core leaves them as they are. */
function surroundings({ parts }: NameProfile, { share }: TermStatistics): readonly string[] {
  return [parts.regions[0]?.name ?? '', parts.industry].flatMap((part) => {
    const [rarest] = hanPairs(part).toSorted((a, b) => shareOf(a, share) - shareOf(b, share));
    return rarest ?? [];
  });
}

/** A text typed in Latin letters: pinyin of the core, or with more behind it (chunyikongtiao), or initials. */
function typedGroups(key: string): readonly (readonly string[])[] {
  const readings = typedSyllablePairs(key);
  return [
    ...readings,
    ...readings.map((pairs) => pairs.slice(0, 2)),
    ...(/^[a-z]{2,8}$/u.test(key) ? [[`i:${key}`]] : []),
  ];
}

function typedSyllablePairs(key: string): readonly (readonly string[])[] {
  return splitPinyin(key)
    .filter((syllables) => syllables.length >= 2)
    .map((syllables) => syllables.slice(1).map((syllable, at) => `p:${syllables[at] ?? ''} ${syllable}`));
}

function distinct(steps: readonly LookupStep[]): readonly LookupStep[] {
  const seen = new Set<string>();
  return steps.filter(({ match, terms }) => {
    const name = `${terms.length === 1 ? 'all' : match} ${terms.toSorted().join(' ')}`;
    if (terms.length === 0 || seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}

/** Letters of one word come together: each further term counts with its root. */
const dependent = 0.5;
/** Core, region and trade have nothing to do with each other. */
const independent = 1;

function expectedOf({ match, terms }: LookupStep, statistics: TermStatistics): number {
  if (match === 'all') return expectedOfAll(terms, statistics, dependent);
  return terms.reduce((sum, term) => sum + shareOf(term, statistics.share), 0) * statistics.population;
}

function expectedOfAll(
  terms: readonly string[],
  { population, share }: TermStatistics,
  power: number,
): number {
  const shares = terms.map((term) => shareOf(term, share)).toSorted((a, b) => a - b);
  return shares.reduce((expected, one, at) => expected * (at === 0 ? one : one ** power), population);
}

/** A term that is not listed is rarer than the listed ones. */
function shareOf(term: string, share: TermStatistics['share']): number {
  return share(term) ?? (Array.from(term).length === 1 ? 0.0005 : 0.0001);
}

const frequentPairs = new Set(Array.from(industryWords).flatMap((word) => (word.length === 2 ? [word] : [])));
const frequentLetters = new Set(Array.from(industryWords).flatMap((word) => Array.from(word)));

/** Without statistics the words of trade count as frequent. */
const noStatistics: TermStatistics = {
  population: 100_000,
  share: (term) => (frequentPairs.has(term) ? 0.02 : frequentLetters.has(term) ? 0.03 : undefined),
};
