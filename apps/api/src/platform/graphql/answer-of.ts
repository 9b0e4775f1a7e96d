import type { GraphQLFormattedError } from 'graphql';

interface Result {
  readonly data?: Record<string, unknown> | null | undefined;
  readonly errors?: readonly GraphQLFormattedError[] | undefined;
}

/** A result with errors as the client gets it, and its HTTP status where it is not what Apollo would give. */
export function answerOf(
  result: Result & { readonly errors: readonly GraphQLFormattedError[] },
  apollos: number | undefined,
): { readonly result: Result; readonly status: number | undefined } {
  const told = withoutPartsOf(result.errors) ?? result;
  return { result: told, status: statusOf(told, apollos) };
}

/**
 * A field that is not allowed rejects the whole operation with nothing but its text, wherever it was found, so that
 * one that is hidden answers like one that does not exist. A bad request gets its first error only (A6).
 */
function withoutPartsOf(errors: readonly GraphQLFormattedError[]): Result | null {
  const notAllowed = errors.find(({ extensions }) => extensions?.['code'] === 'FIELD_NOT_ALLOWED');
  if (notAllowed)
    return { errors: [{ message: notAllowed.message, extensions: { code: 'FIELD_NOT_ALLOWED' } }] };
  const [first] = errors;
  return first && errors.every(({ path }) => path === undefined) ? { errors: [first] } : null;
}

const statuses: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  CONFLICT: 409,
  RATE_LIMITED: 429,
  INTERNAL: 500,
};

/** For what was refused before anything ran; an answer with data is 200 whatever part of it failed. */
function statusOf({ data, errors }: Result, apollos: number | undefined): number | undefined {
  if (data !== undefined) return apollos;
  const ours = statuses[String(errors?.[0]?.extensions?.['code'])];
  return ours ?? (apollos !== undefined && apollos >= 400 && apollos < 500 ? apollos : 400);
}
