/**
 * Measures contenders side by side: one warm-up each unless it is of no use, then `rounds` times A, B, A, B … so that whatever else
 * the machine does hits all of them alike. A contender is a function that answers the figures of one round.
 */
export async function interleave(contenders, rounds, { warmUp = true } = {}) {
  const names = Object.keys(contenders);
  const found = Object.fromEntries(names.map((name) => [name, []]));
  for (const name of names) if (warmUp) await contenders[name]({ warmUp });
  for (let round = 0; round < rounds; round++) {
    for (const name of names) found[name].push(await contenders[name]({ warmUp: false }));
  }
  return found;
}

/** Median, least and most of a figure over the rounds. */
export function spread(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const median = sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  return { median, min: sorted[0], max: sorted.at(-1) };
}

/** The ratio of each round to its neighbour of the same round. */
export function ratios(above, below) {
  return spread(above.map((value, round) => value / below[round]));
}

export function percentile(values, share) {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)];
}
