/** Every two neighbouring letters of a name, as the product's index of names has them. */
export function pairsOf(name) {
  const letters = Array.from(name);
  return [...new Set(letters.slice(1).map((letter, at) => letters[at] + letter))];
}

/** The share of names that hold a pair, for the pairs that are frequent enough to be counted. */
export async function readPairStatistics(pool) {
  const { rows } = await pool.query(`
    SELECT most_common_elems::text::text[] AS terms, most_common_elem_freqs AS shares
    FROM pg_stats WHERE schemaname = 'public' AND tablename = 'customer' AND attname = 'name_terms'`);
  const [counted] = rows;
  return new Map(counted?.terms?.map((term, at) => [term, counted.shares[at]]) ?? []);
}

const uncounted = 0.0001;
/** A frequent pair (有限, 公司) would fetch half of all names. */
const mostToRead = 0.003;

/** The rarest pairs of a name, as many as may be read. */
export function rarestPairs(name, shares) {
  const share = (pair) => shares.get(pair) ?? uncounted;
  const kept = [];
  let total = 0;
  for (const pair of pairsOf(name).sort((a, b) => share(a) - share(b))) {
    total += share(pair);
    if (kept.length > 0 && total > mostToRead) break;
    kept.push(pair);
  }
  return kept;
}
