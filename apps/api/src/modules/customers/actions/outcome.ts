import { refusal as refusalOf, type Refusal } from '@tidewater/domain';

/** What a refusal can show beside its sentence. Plain JSON, ids only: who asks again gets a fresh read. */
export interface RefusalContext {
  /** The record as it is now, for a stale version. */
  readonly currentId?: string;
  /** The hits of a collision check, found again when they are shown. */
  readonly collisions?: CollisionQuestion;
}
export interface CollisionQuestion {
  readonly name: string | null;
  readonly phone: string | null;
  readonly creditCode: string | null;
  readonly country: string;
}

/** What an action answers: what it did, or why not. Survives JSON, as idempotency needs it. */
export type Outcome<Done> =
  | { readonly done: Done; readonly refusal?: undefined }
  | { readonly refusal: Refusal; readonly context?: RefusalContext };

export function done<Done>(what: Done): Outcome<Done> {
  return { done: what };
}

export function refuse(
  reason: Refusal | Refusal['code'],
  context?: RefusalContext,
): { readonly refusal: Refusal; readonly context?: RefusalContext } {
  const refusal = typeof reason === 'string' ? refusalOf(reason) : reason;
  return context === undefined ? { refusal } : { refusal, context };
}

/** What is out of sight does not exist. */
export const notFound = refuse('NOT_FOUND');
