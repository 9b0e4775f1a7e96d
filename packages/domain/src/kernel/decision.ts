import type { Refusal } from './refusal.js';

/** Allowed, but both sides should hear of it (LC-15 with an assignment over the cap). */
export interface Warning {
  readonly code: 'OVER_CAP';
  readonly limit: number;
  readonly count: number;
}

/** What a decider answers: the events that are to happen, or the reason why not. */
export type Decision<E> =
  | { readonly ok: true; readonly events: readonly E[]; readonly warnings: readonly Warning[] }
  | {
      readonly ok: false;
      readonly refusal: Refusal;
      /** What fell due before the command and stands although it is refused (edge 20). */
      readonly settled: readonly E[];
    };

export function granted<E>(events: readonly E[], warnings: readonly Warning[] = []): Decision<E> {
  return { ok: true, events, warnings };
}

export function refused<E>(refusal: Refusal, settled: readonly E[] = []): Decision<E> {
  return { ok: false, refusal, settled };
}
