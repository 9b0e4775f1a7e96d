/** Luck that can be had again: the same seed, the same luck. */
export class Chance {
  private state: number;

  constructor(seed: string) {
    let hash = 1_779_033_703 ^ seed.length;
    for (const sign of seed) {
      hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 3_432_918_353);
      hash = (hash << 13) | (hash >>> 19);
    }
    this.state = hash >>> 0;
  }

  /** At least 0, less than 1. */
  next(): number {
    this.state = (this.state + 0x6d_2b_79_f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** `from` … `to`, both included. */
  between(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  happens(probability: number): boolean {
    return this.next() < probability;
  }

  one<T>(of: readonly T[]): T {
    const found = of[Math.floor(this.next() * of.length)];
    if (found === undefined) throw new Error('Nothing to choose from');
    return found;
  }

  /** Each of them with this probability, in their order. */
  some<T>(of: readonly T[], probability: number): T[] {
    return of.filter(() => this.happens(probability));
  }

  /** So many different ones, all of them where there are not enough. */
  few<T>(of: readonly T[], count: number): T[] {
    const left = [...of];
    const found: T[] = [];
    while (found.length < count && left.length > 0) {
      found.push(...left.splice(Math.floor(this.next() * left.length), 1));
    }
    return found;
  }

  /** An id of the table's own kind, in no order. */
  id(): string {
    const part = (length: number) =>
      Array.from({ length }, () => Math.floor(this.next() * 16).toString(16)).join('');
    return `${part(8)}-${part(4)}-7${part(3)}-8${part(3)}-${part(12)}`;
  }

  /** A word that stands nowhere else, so that wherever it turns up it is known what leaked. */
  token(): string {
    return `ZQ${Array.from({ length: 10 }, () => 'abcdefghijkmnpqrstuvwxyz23456789'[Math.floor(this.next() * 32)]).join('')}`;
  }
}
