export interface Times {
  readonly known: number[];
  readonly unknown: number[];
}

/** Of fewer, medians differ by more than two in a hundred by chance. */
const enoughForMedians = 2_000;

/**
 * L14: that how long `one` takes does not tell its two kinds apart. Up to three measurements: a true difference shows in
 * each, a hiccup of the machine does not.
 */
export async function expectAlikeInTime(
  one: (kind: keyof Times) => Promise<unknown>,
  rounds: number,
): Promise<void> {
  const found: string[] = [];
  for (let attempt = 0; attempt < 3; attempt++) {
    const times = await measure(rounds, one);
    const [known, unknown] = [medianOf(times.known), medianOf(times.unknown)];
    const p = sameDistribution(times);
    found.push(`p ${p.toFixed(3)}, medians ${known.toFixed(2)} and ${unknown.toFixed(2)} ms`);
    const near = Math.abs(known - unknown) <= Math.max(0.5, 0.02 * known);
    if (p > 0.01 && (near || rounds < enoughForMedians)) return;
  }
  throw new Error(`The two can be told apart: ${found.join('; ')}`);
}

export function medianOf(values: readonly number[]): number {
  return values.toSorted((x, y) => x - y)[Math.floor(values.length / 2)] ?? 0;
}

/** Interleaved, so that whatever else the machine does falls on both alike. */
async function measure(rounds: number, one: (kind: keyof Times) => Promise<unknown>): Promise<Times> {
  const times: Times = { known: [], unknown: [] };
  for (let round = 0; round < rounds; round++) {
    for (const kind of round % 2 === 0 ? (['known', 'unknown'] as const) : (['unknown', 'known'] as const)) {
      const begun = performance.now();
      await one(kind);
      times[kind].push(performance.now() - begun);
    }
  }
  return times;
}

/** The probability, by Kolmogorov and Smirnov, that two samples so different are of one distribution. */
function sameDistribution({ known, unknown }: Times): number {
  const [a, b] = [known.toSorted((x, y) => x - y), unknown.toSorted((x, y) => x - y)];
  let [i, j, widest] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    if ((a[i] ?? 0) <= (b[j] ?? 0)) i++;
    else j++;
    widest = Math.max(widest, Math.abs(i / a.length - j / b.length));
  }
  const n = (a.length * b.length) / (a.length + b.length);
  const lambda = (Math.sqrt(n) + 0.12 + 0.11 / Math.sqrt(n)) * widest;
  let sum = 0;
  for (let k = 1; k <= 100; k++) sum += 2 * (-1) ** (k - 1) * Math.exp(-2 * k * k * lambda * lambda);
  return Math.min(1, Math.max(0, sum));
}
