import { CombinedGraphQLErrors } from '@apollo/client/errors';

/** What went wrong, as far as a page needs to know it. */
export type Trouble =
  | { kind: 'network' }
  /** `onlyLooking`: with another person's eyes, so that nothing can be changed. */
  | { kind: 'forbidden'; message: string; onlyLooking: boolean }
  | { kind: 'too-often'; message: string }
  | { kind: 'fault'; message: string; traceId: string | undefined };

export function describeError(error: unknown): Trouble {
  if (!CombinedGraphQLErrors.is(error)) return { kind: 'network' };
  const first = error.errors[0];
  const message = first?.message ?? '';
  switch (first?.extensions?.['code']) {
    case 'FORBIDDEN':
    case 'FIELD_NOT_ALLOWED':
      return { kind: 'forbidden', message, onlyLooking: first?.extensions?.['reason'] === 'SEEN_AS' };
    case 'RATE_LIMITED':
      return { kind: 'too-often', message };
    default:
      return { kind: 'fault', message, traceId: textOrNothing(first?.extensions?.['traceId']) };
  }
}

function textOrNothing(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
