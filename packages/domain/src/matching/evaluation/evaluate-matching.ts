import { compareNames } from '../compare-names.js';
import type { Certainty } from '../name-match.js';
import { normaliseName } from '../normalise-name.js';
import { generator } from './generate-names.js';
import { makeSlips, slipKinds, type SlipKind } from './make-slips.js';
import type { LabelledPair } from './pairs.js';
import { TermIndex } from './term-index.js';

export interface KindFigures {
  readonly kind: string;
  readonly isMatch: boolean;
  readonly pairs: number;
  /** Asked with the other spelling, the stored full name is among the first ten. */
  readonly askedByB: number;
  readonly foundByB: number;
  /** The other way round: the spelling is stored, the full name is asked. */
  readonly askedByA: number;
  readonly foundByA: number;
  /** First of all hits, asked with the other spelling. */
  readonly first: number;
  readonly certainties: Readonly<Record<Certainty, number>>;
}

export interface Evaluation {
  readonly corpus: number;
  readonly averageTerms: number;
  readonly kinds: readonly KindFigures[];
  /** Names the lookup plan finds, before the limits: what a database has to read for a check. */
  readonly satisfying: { readonly median: number; readonly p95: number; readonly most: number };
  readonly slips: readonly SlipFigures[];
  /** Pairs that were not found, for whoever wants to improve it. */
  readonly missed: readonly { readonly pair: LabelledPair; readonly asked: 'a' | 'b' }[];
}

export interface World {
  /** The crowd: names that belong to none of the pairs. */
  readonly crowd: readonly string[];
  /** Full names that are stored whether a pair names them or not. */
  readonly companies: readonly string[];
  readonly pairs: readonly LabelledPair[];
  /** Every pair is searched (1) or every nth; likewise the companies asked with a slip of the keyboard. */
  readonly forwardsEvery: number;
  readonly slipEvery: number;
  readonly backwardsEvery: number;
}

export interface SlipFigures {
  readonly kind: SlipKind;
  readonly asked: number;
  readonly found: number;
}

/**
 * Every matching pair is searched both ways in a corpus of more than a hundred thousand names; every pair is
 * also compared by itself, which tells what the check would do: refuse, ask or only show.
 */
export function evaluateMatching(world: World): Evaluation {
  const { companies, pairs } = world;
  const matching = pairs.filter((pair) => pair.isMatch);
  const { index, notForwards, notBackwards } = storeBoth(world, matching);
  const sizes: number[] = [];
  const missed: { pair: LabelledPair; asked: 'a' | 'b' }[] = [];
  const byB = new Map(
    everyNth(matching, world.forwardsEvery).map((pair) => {
      const { satisfying, rank } = rankOf(index, pair.nameB, pair.nameA, notForwards);
      sizes.push(satisfying);
      if (rank < 0) missed.push({ pair, asked: 'b' });
      return [pair, rank];
    }),
  );
  const byA = new Map(
    everyNth(matching, world.backwardsEvery).map((pair) => {
      const { rank } = rankOf(index, pair.nameA, pair.nameB, notBackwards);
      if (rank < 0) missed.push({ pair, asked: 'a' });
      return [pair, rank];
    }),
  );
  const slips = slipFigures(index, everyNth(companies, world.slipEvery), notForwards);
  const corpus = index.statistics.population - notForwards.size;
  const { averageTerms } = index;
  const kinds = Array.from(new Set(pairs.map(({ kind }) => kind))).sort();
  sizes.sort((a, b) => a - b);
  return {
    corpus,
    averageTerms,
    missed,
    slips,
    satisfying: { median: quantile(sizes, 0.5), p95: quantile(sizes, 0.95), most: sizes.at(-1) ?? 0 },
    kinds: kinds.map((kind) => {
      const all = pairs.filter((pair) => pair.kind === kind);
      const certainties = { certain: 0, ask: 0, hint: 0 };
      for (const pair of all) certainties[compareNames(pair.nameB, pair.nameA).certainty] += 1;
      return {
        kind,
        isMatch: all.some(({ isMatch }) => isMatch),
        pairs: all.length,
        askedByB: all.filter((pair) => byB.has(pair)).length,
        foundByB: all.filter((pair) => (byB.get(pair) ?? -1) >= 0).length,
        askedByA: all.filter((pair) => byA.has(pair)).length,
        foundByA: all.filter((pair) => (byA.get(pair) ?? -1) >= 0).length,
        first: all.filter((pair) => byB.get(pair) === 0).length,
        certainties,
      };
    }),
  };
}

/** One index for both directions; what is stored only in the other direction is hidden. */
function storeBoth(
  { crowd, companies, pairs }: World,
  matching: readonly LabelledPair[],
): { readonly index: TermIndex; readonly notForwards: Set<string>; readonly notBackwards: Set<string> } {
  const forwards = byKey([...companies, ...pairs.map(({ nameA }) => nameA)]);
  const backwards = byKey(matching.map(({ nameB }) => nameB));
  const both = byKey(crowd);
  const names = Array.from(new Map([...both, ...backwards, ...forwards]), ([id, name]) => ({ id, name }));
  const only = (wanted: Map<string, string>, other: Map<string, string>): Set<string> =>
    new Set(Array.from(wanted.keys()).filter((key) => !other.has(key) && !both.has(key)));
  return {
    index: new TermIndex(names),
    notForwards: only(backwards, forwards),
    notBackwards: only(forwards, backwards),
  };
}

function byKey(names: readonly string[]): Map<string, string> {
  return new Map(names.map((name) => [normaliseName(name), name]));
}

function everyNth<T>(list: readonly T[], n: number): readonly T[] {
  return list.filter((_, at) => at % n === 0);
}

function rankOf(
  index: TermIndex,
  asked: string,
  wanted: string,
  hidden: ReadonlySet<string>,
): { readonly satisfying: number; readonly rank: number } {
  const key = normaliseName(wanted);
  const { satisfying, hits } = index.search(asked, hidden);
  return { satisfying, rank: hits.findIndex(({ id }) => id === key) };
}

function slipFigures(
  index: TermIndex,
  names: readonly string[],
  hidden: ReadonlySet<string>,
): readonly SlipFigures[] {
  const random = generator(2026);
  const slips = names.flatMap((name) => makeSlips(name, random));
  return slipKinds.map((kind) => {
    const asked = slips.filter((slip) => slip.kind === kind);
    const found = asked.filter(({ typed, meant }) => rankOf(index, typed, meant, hidden).rank >= 0);
    return { kind, asked: asked.length, found: found.length };
  });
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
