import type { RequestContext } from '../platform/graphql/context.js';

/** Records that somebody asked for and got. */
export interface Reading {
  readonly context: RequestContext;
  readonly type: Function;
  /** The one record that was opened; null for a page of a list. */
  readonly opened: string | null;
  readonly rows: number;
  /** Rows that count by themselves and were shown inside records of `type` (`View.countsInside`). */
  readonly inside?: boolean;
}

const listeners = new Set<(reading: Reading) => void>();

/** Tells of every record opened and every page of a list; whoever listens must neither wait nor throw. */
export function whenRead(listener: (reading: Reading) => void): void {
  listeners.add(listener);
}

export function noteReading(reading: Reading): void {
  for (const listener of listeners) listener(reading);
}
