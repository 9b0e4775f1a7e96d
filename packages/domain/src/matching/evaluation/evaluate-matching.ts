import { compareNames } from '../compare-names.js';
import type { Certainty } from '../name-match.js';
import { normaliseName } from '../normalise-name.js';
import type { Candidate } from '../rank-candidates.js';
import type { LabelledPair } from './pairs.js';
import { TermIndex } from './term-index.js';

export interface KindFigures {
  readonly kind: string;
  readonly isMatch: boolean;
  readonly pairs: number;
  /** Asked with the other spelling, the stored full name is among the first ten. */
  readonly foundByB: number;
  /** The other way round: the spelling is stored, the full name is asked. */
  readonly foundByA: number;
  /** First of all hits, asked with the other spelling. */
  readonly first: number;
  readonly certainties: Readonly<Record<Certainty, number>>;
}

export interface Evaluation {
  readonly corpus: number;
  readonly averageTerms: number;
  readonly kinds: readonly KindFigures[];
  readonly candidates: { readonly median: number; readonly p95: number; readonly most: number };
  /** Pairs that were not found, for whoever wants to improve it. */
  readonly missed: readonly { readonly pair: LabelledPair; readonly asked: 'a' | 'b' }[];
}

export interface World {
  /** The crowd: names that belong to none of the pairs. */
  readonly crowd: readonly string[];
  /** Full names that are stored whether a pair names them or not. */
  readonly companies: readonly string[];
  readonly pairs: readonly LabelledPair[];
}

/**
 * Every matching pair is searched both ways in a corpus of more than a hundred thousand names; every pair is
 * also compared by itself, which tells what the check would do: refuse, ask or only show.
 */
export function evaluateMatching({ crowd, companies, pairs }: World): Evaluation {
  const matching = pairs.filter((pair) => pair.isMatch);
  const full = new TermIndex(corpusOf([...companies, ...pairs.map(({ nameA }) => nameA), ...crowd]));
  const sizes: number[] = [];
  const missed: { pair: LabelledPair; asked: 'a' | 'b' }[] = [];
  const byB = new Map(
    matching.map((pair) => {
      const { read, rank } = rankOf(full, pair.nameB, pair.nameA);
      sizes.push(read);
      if (rank < 0) missed.push({ pair, asked: 'b' });
      return [pair, rank];
    }),
  );
  const { averageTerms } = full;
  const corpus = full.statistics.population;
  const stored = new TermIndex(corpusOf([...matching.map(({ nameB }) => nameB), ...crowd]));
  const byA = new Map(
    matching.map((pair) => {
      const { rank } = rankOf(stored, pair.nameA, pair.nameB);
      if (rank < 0) missed.push({ pair, asked: 'a' });
      return [pair, rank];
    }),
  );
  const kinds = Array.from(new Set(pairs.map(({ kind }) => kind))).sort();
  sizes.sort((a, b) => a - b);
  return {
    corpus,
    averageTerms,
    missed,
    candidates: { median: quantile(sizes, 0.5), p95: quantile(sizes, 0.95), most: sizes.at(-1) ?? 0 },
    kinds: kinds.map((kind) => {
      const all = pairs.filter((pair) => pair.kind === kind);
      const certainties = { certain: 0, ask: 0, hint: 0 };
      for (const pair of all) certainties[compareNames(pair.nameB, pair.nameA).certainty] += 1;
      return {
        kind,
        isMatch: all.some(({ isMatch }) => isMatch),
        pairs: all.length,
        foundByB: all.filter((pair) => (byB.get(pair) ?? -1) >= 0).length,
        foundByA: all.filter((pair) => (byA.get(pair) ?? -1) >= 0).length,
        first: all.filter((pair) => byB.get(pair) === 0).length,
        certainties,
      };
    }),
  };
}

function rankOf(index: TermIndex, asked: string, wanted: string): { read: number; rank: number } {
  const key = normaliseName(wanted);
  const { read, hits } = index.search(asked);
  return { read, rank: hits.findIndex(({ name }) => normaliseName(name) === key) };
}

function corpusOf(names: readonly string[]): readonly Candidate[] {
  const seen = new Set<string>();
  return names.flatMap((name) => {
    const key = normaliseName(name);
    if (key === '' || seen.has(key)) return [];
    seen.add(key);
    return [{ id: String(seen.size).padStart(7, '0'), name }];
  });
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
