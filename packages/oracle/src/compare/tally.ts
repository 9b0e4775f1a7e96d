import type { Json } from '../json.js';

/** What the product shows and should not, does not show and should, or shows otherwise. */
export interface Difference {
  readonly kind: 'leak' | 'loss' | 'wrong';
  readonly path: string;
  readonly expected: Json;
  readonly got: Json;
}

/** What has been compared so far. One check is one cell of one row for one person, or one argument refused. */
export class Tally {
  checks = 0;
  readonly differences: Difference[] = [];
  /** How often each field was compared hidden, masked and open. */
  readonly seen = new Map<string, number>();

  cell(path: string, expected: Json, got: Json): void {
    this.checks++;
    if (isSame(expected, got)) return;
    const kind = got === null ? 'loss' : expected === null ? 'leak' : 'wrong';
    this.differences.push({ kind, path, expected, got });
  }

  judged(path: string, complaint: string | null, got: Json): void {
    this.checks++;
    if (complaint !== null) this.differences.push({ kind: 'leak', path, expected: complaint, got });
  }

  leak(path: string, expected: Json, got: Json): void {
    this.differences.push({ kind: 'leak', path, expected, got });
  }

  count(what: string): void {
    this.seen.set(what, (this.seen.get(what) ?? 0) + 1);
  }

  add(other: Tally): void {
    this.checks += other.checks;
    this.differences.push(...other.differences);
    for (const [what, times] of other.seen) this.seen.set(what, (this.seen.get(what) ?? 0) + times);
  }
}

function isSame(a: Json, b: Json): boolean {
  return a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b));
}
