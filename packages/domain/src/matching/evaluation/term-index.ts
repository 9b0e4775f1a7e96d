import { planLookup, type LookupPlan, type TermStatistics } from '../plan-lookup.js';
import { rankCandidates, type Candidate, type RankedCandidate } from '../rank-candidates.js';
import { indexTerms } from '../search-terms.js';

/** Names a clause may contribute, the shortest first: the LIMIT of the SQL step. */
const perClause = 200;
const perSearch = 400;
/** As many terms as PostgreSQL keeps in `most_common_elems` for a column with default statistics. */
const listedTerms = 1000;

export interface SearchAnswer {
  /** How many candidates were compared. */
  readonly read: number;
  readonly hits: readonly RankedCandidate<Candidate>[];
}

/**
 * The candidate step of the database in memory: an inverted index over the same terms, with the same plan,
 * the same limits and the same knowledge of frequent terms.
 */
export class TermIndex {
  readonly statistics: TermStatistics;
  readonly #names: readonly Candidate[];
  readonly #byKey = new Map<string, number[]>();
  readonly #byStem = new Map<string, number[]>();
  readonly #postings = new Map<string, number[]>();
  /** Terms a name, on average. */
  readonly averageTerms: number;

  constructor(names: readonly Candidate[]) {
    this.#names = names.toSorted((a, b) => a.name.length - b.name.length || (a.id < b.id ? -1 : 1));
    let terms = 0;
    for (const [at, { name }] of this.#names.entries()) {
      const index = indexTerms(name);
      terms += index.terms.length;
      push(this.#byKey, index.key, at);
      push(this.#byStem, index.stem, at);
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

  search(asked: string, limit = 10): SearchAnswer {
    const candidates = this.candidates(asked);
    return { read: candidates.length, hits: rankCandidates(asked, candidates, limit) };
  }

  candidates(asked: string): readonly Candidate[] {
    const plan: LookupPlan = planLookup(asked, this.statistics);
    const found = new Set([...(this.#byKey.get(plan.key) ?? []), ...(this.#byStem.get(plan.stem) ?? [])]);
    for (const clause of plan.clauses) {
      if (found.size >= perSearch) break;
      for (const at of this.#having(clause)) found.add(at);
    }
    return Array.from(found).flatMap((at) => this.#names[at] ?? []);
  }

  #having(terms: readonly string[]): readonly number[] {
    const lists = terms.map((term) => this.#postings.get(term) ?? []).sort((a, b) => a.length - b.length);
    const [shortest = [], ...others] = lists;
    const found: number[] = [];
    for (const at of shortest) {
      if (others.every((list) => includes(list, at))) found.push(at);
      if (found.length >= perClause) break;
    }
    return found;
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
