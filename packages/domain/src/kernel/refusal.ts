import type { Instant } from './instant.js';

/** Why a rule said no: the closed list the API and the page know (contract.graphql `RefusalCode`). */
export const refusalCodes = [
  'INVALID',
  'NOT_FOUND',
  'STALE',
  'DUPLICATE',
  'NEAR_DUPLICATE',
  'NOT_OWNER',
  'IN_POOL',
  'NOT_IN_POOL',
  'TAKEN',
  'LOCKED',
  'COOLDOWN',
  'QUOTA_REACHED',
  'DAILY_CLAIM_CAP',
  'REVIEW_PENDING',
  'APPLICATION_PENDING',
  'DEADLINE_PASSED',
  'EXTENSIONS_USED_UP',
  'NOT_INTENT',
  'FORMAL_STAYS',
  'OWN_APPLICATION',
  'ALREADY_DECIDED',
  'NOT_ALLOWED',
  'BAD_CREDENTIALS',
  'ACCOUNT_LOCKED',
  'CODE_REQUIRED',
  'PASSWORD_CHANGE_REQUIRED',
  'LINK_EXPIRED',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** What is wrong with one field of an input. */
export const problemCodes = [
  'REQUIRED',
  'TOO_SHORT',
  'TOO_LONG',
  'TOO_SMALL',
  'TOO_LARGE',
  'NOT_WHOLE',
  'NOT_A_PHONE',
  'NOT_A_POSTCODE',
  'NOT_A_CREDIT_CODE',
  'NOT_AN_EMAIL',
  'NOT_A_DATE',
  'NOT_AN_AMOUNT',
  'NOT_A_CURRENCY',
  'NOT_KNOWN',
  'IN_THE_FUTURE',
  'TOO_EARLY',
  'IN_THE_PAST',
  'FORBIDDEN_CHARACTER',
  'TOO_COMMON',
  'TOO_SIMILAR',
  'SAME_AS_BEFORE',
  'NOT_AN_ADDRESS_RANGE',
  'NOT_AN_ADDRESS',
  'NOT_REACHABLE',
  'INSIDE_NETWORK',
  'NOT_MASKABLE',
  'WIDER_THAN_READING',
  'ABOVE_ONESELF',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** A finer reason inside a code, so that the sentence can say what would help. */
export const refusalDetails = [
  'PERSON_GONE',
  'SAME_PERSON',
  'RESERVED',
  'IN_BIN',
  'NOTHING_PENDING',
  'NOT_LOCKED',
  'NOT_THE_APPLICANT',
  'ALREADY_INTENT',
  'ALREADY_LOST',
  'STILL_OWNED',
  'UNDO_TOO_LATE',
  'LAST_ADMINISTRATOR',
  'ROLE_IN_USE',
  'UNDER_ITSELF',
  'DEPARTMENT_IN_USE',
  'SAME_ACCOUNT',
  'SAME_TEAM',
  'SAME_NAME',
  'SAME_TERRITORY',
  'SAME_RULE',
  'SAME_DEPUTY',
  'CANNOT_READ',
  'REDRAWN_SINCE',
  'NOT_COUNTED',
  'MOVED_SINCE',
  'EDITED_SINCE',
  'FOLLOWED_SINCE',
  'MORE_THAN_HELD',
  'ALREADY_BESIDE',
  'BY_RULE',
  'WRONG_CODE',
  'WRONG_PASSWORD',
  'ALREADY_ENROLLED',
  'NOT_ENROLLED',
  'REQUIRED_HERE',
  'ONESELF',
  'MORE_RIGHTS',
  'BY_ENVIRONMENT',
  'EXPORT_ROWS',
  'BY_KEY',
] as const;
export type RefusalDetail = (typeof refusalDetails)[number];

export interface FieldProblem {
  readonly path: readonly string[];
  readonly problem: ProblemCode;
  /** The bound that was broken, where there is one. */
  readonly limit?: number;
}

/** A plain value, never thrown; its sentence is made by `say` in the reader's language. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly detail?: RefusalDetail;
  readonly path?: readonly string[];
  /** From this moment on the refusal no longer holds. */
  readonly until?: Instant;
  readonly limit?: number;
  readonly count?: number;
  readonly fields?: readonly FieldProblem[];
}

export function refusal(code: RefusalCode, more: Omit<Refusal, 'code'> = {}): Refusal {
  return { code, ...more };
}

/** `INVALID` with the fields that are wrong, or null when none is. */
export function invalidUnlessEmpty(fields: readonly FieldProblem[]): Refusal | null {
  const [first] = fields;
  return first === undefined ? null : refusal('INVALID', { path: first.path, fields });
}
