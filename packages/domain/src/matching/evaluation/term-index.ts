import {
  candidateLimit,
  coreLimit,
  planLookup,
  shortKey,
  shortLimit,
  stepLimit,
  type LookupStep,
  type TermStatistics,
} from '../plan-lookup.js';
import {
  bestOfBoth,
  fillsPage,
  rankCandidates,
  type Candidate,
  type RankedCandidate,
} from '../rank-candidates.js';
import { indexTerms } from '../search-terms.js';

/** As many terms as PostgreSQL keeps in `most_common_elems` for a column with default statistics. */
const listedTerms = 1000;

export interface SearchAnswer {
  /** How many names the plan finds before the limit; what the database has to read. */
  readonly satisfying: number;
  readonly hits: readonly RankedCandidate<Candidate>[];
}

/**
 * The candidate step of the database in memory: an inverted index over the same terms, with the same plan,
 * the same limits and the same knowledge of frequent terms.
 */
export class TermIndex {
  readonly statistics: TermStatistics;
  readonly #names: readonly Candidate[];
  readonly #lengths: number[] = [];
  readonly #byKey = new Map<string, number[]>();
  readonly #byCore = new Map<string, number[]>();
  readonly #byShortBeginning = new Map<string, number[]>();
  readonly #postings = new Map<string, number[]>();
  /** Terms a name, on average. */
  readonly averageTerms: number;

  constructor(names: readonly Candidate[]) {
    this.#names = names.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    let terms = 0;
    for (const [at, { name }] of this.#names.entries()) {
      const index = indexTerms(name);
      terms += index.terms.length;
      this.#lengths.push(index.key.length);
      push(this.#byKey, index.key, at);
      push(this.#byCore, index.core, at);
      if (index.key.length <= shortKey) push(this.#byShortBeginning, index.key.slice(0, 2), at);
      for (const term of index.terms) push(this.#postings, term, at);
    }
    this.averageTerms = terms / names.length;
    const population = names.length;
    const listed = new Map(
      Array.from(this.#postings, ([term, found]) => [term, found.length / population] as const)
        .sort((a, b) => b[1] - a[1])
        .slice(0, listedTerms),
    );
    this.statistics = { population, share: (term) => listed.get(term) };
  }

  /** @param hidden ids of names that are to be treated as not stored */
  search(asked: string, hidden: ReadonlySet<string> = new Set(), limit = 10): SearchAnswer {
    const plan = planLookup(asked, this.statistics);
    const stored = (at: number): boolean => !hidden.has(this.#names[at]?.id ?? '');
    const wanted = plan.key.length;
    const distance = (at: number): number => Math.abs((this.#lengths[at] ?? 0) - wanted);
    const nearest = (list: readonly number[]): readonly number[] =>
      list.toSorted((a, b) => distance(a) - distance(b) || a - b);
    const found = new Set((this.#byKey.get(plan.key) ?? []).filter(stored));
    const sameCore = plan.core === '' ? [] : (this.#byCore.get(plan.core) ?? []).filter(stored);
    for (const at of nearest(sameCore).slice(0, coreLimit)) found.add(at);
    for (const beginning of plan.shortForms) {
      const short = this.#shortBeginning(beginning).filter(stored);
      for (const at of short.slice(0, shortLimit)) found.add(at);
    }
    let satisfying = found.size;
    const hitsOf = (steps: readonly LookupStep[]): SearchAnswer['hits'] => {
      for (const { match, terms } of steps) {
        const having = (match === 'all' ? this.#havingAll(terms) : this.#havingAny(terms)).filter(stored);
        satisfying += having.length;
        for (const at of (plan.broad ? having : nearest(having)).slice(0, stepLimit)) found.add(at);
      }
      const candidates = Array.from(found)
        .slice(0, candidateLimit)
        .flatMap((at) => this.#names[at] ?? []);
      return rankCandidates(asked, candidates, limit);
    };
    const hits = hitsOf(plan.steps);
    if (plan.further.length === 0 || fillsPage(hits, limit)) return { satisfying, hits };
    found.clear();
    return { satisfying, hits: bestOfBoth(hits, hitsOf(plan.further), limit) };
  }

  #shortBeginning(pair: string): readonly number[] {
    return (this.#byShortBeginning.get(pair) ?? []).toSorted(
      (a, b) => (this.#lengths[a] ?? 0) - (this.#lengths[b] ?? 0) || a - b,
    );
  }

  #havingAny(terms: readonly string[]): readonly number[] {
    return Array.from(new Set(terms.flatMap((term) => this.#postings.get(term) ?? [])));
  }

  #havingAll(terms: readonly string[]): readonly number[] {
    const lists = terms.map((term) => this.#postings.get(term) ?? []).sort((a, b) => a.length - b.length);
    const [shortest = [], ...others] = lists;
    return shortest.filter((at) => others.every((list) => includes(list, at)));
  }
}

function push(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** Binary search in a rising list. */
function includes(list: readonly number[], wanted: number): boolean {
  let low = 0;
  let high = list.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const value = list[middle] ?? 0;
    if (value === wanted) return true;
    if (value < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}
