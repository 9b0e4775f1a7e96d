/** Seeded randomness: the same seed gives the same company, today and on every machine. */
export interface Chance {
  /** 0 ≤ x < 1 */
  next(): number;
  /** Whole number, both ends included. */
  whole(from: number, to: number): number;
  pick<T>(from: readonly T[]): T;
  /** Picks by weight: `[['often', 8], ['seldom', 1]]`. */
  weighted<T>(from: readonly (readonly [T, number])[]): T;
  happens(probability: number): boolean;
  /** A UUIDv7 of the moment `at`. */
  id(at: number): string;
}

export function seededChance(seed: number): Chance {
  let a = 0x9e3779b9 ^ seed;
  let b = 0x243f6a88;
  let c = 0xb7e15162;
  let counter = 1;

  // sfc32: small, fast and long enough for a million companies.
  function bits(): number {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return sum >>> 0;
  }
  for (let round = 0; round < 12; round += 1) bits();

  const next = (): number => bits() / 4_294_967_296;
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  const hex = (): string => bits().toString(16).padStart(8, '0');

  return {
    next,
    whole,
    happens: (probability) => next() < probability,
    pick(from) {
      const one = from[whole(0, from.length - 1)];
      if (one === undefined) throw new RangeError('Nothing to pick from');
      return one;
    },
    weighted(from) {
      let left = next() * from.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [one, weight] of from) {
        left -= weight;
        if (left < 0) return one;
      }
      throw new RangeError('Nothing to pick from');
    },
    id(at) {
      const time = Math.floor(at).toString(16).padStart(12, '0');
      const [x, y, z] = [hex(), hex(), hex()];
      const variant = '89ab'.charAt(bits() & 3);
      return `${time.slice(0, 8)}-${time.slice(8)}-7${x.slice(0, 3)}-${variant}${x.slice(3, 6)}-${y}${z.slice(0, 4)}`;
    },
  };
}
