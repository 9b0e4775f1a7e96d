import { GraphQLError } from 'graphql';

export type ProblemCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'FIELD_NOT_ALLOWED'
  | 'BAD_USER_INPUT'
  | 'BAD_CURSOR'
  | 'RATE_LIMITED'
  | 'CONFLICT';

/** A top-level error whose text and code may go to the client. Everything else is masked as INTERNAL. */
export class Problem extends GraphQLError {
  constructor(code: ProblemCode, message: string, extensions: Record<string, unknown> = {}) {
    super(message, { extensions: { ...extensions, code } });
  }
}
