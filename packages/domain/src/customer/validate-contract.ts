import type { LocalDate } from '../kernel/instant.js';
import { isLocalDate } from '../kernel/local-day.js';
import { type FieldProblem, invalidUnlessEmpty, type ProblemCode, type Refusal } from '../kernel/refusal.js';
import type { SignedContract } from './events.js';

const numberMax = 64;

/** Number, date and amount of a contract that is recorded until the contracts module signs it itself. */
export function whyNotContract(
  { number, signedOn, amount, currency }: SignedContract,
  today: LocalDate,
): Refusal | null {
  return invalidUnlessEmpty([
    ...problem('number', number.trim() === '' ? 'REQUIRED' : null),
    ...problem('number', [...number].length > numberMax ? 'TOO_LONG' : null, numberMax),
    ...problem('signedOn', dateProblem(signedOn, today)),
    ...problem('amount.value', /^\d{1,16}(\.\d{1,4})?$/.test(amount) ? null : 'NOT_AN_AMOUNT'),
    ...problem('amount.currency', /^[A-Z]{3}$/.test(currency) ? null : 'NOT_A_CURRENCY'),
  ]);
}

function dateProblem(signedOn: LocalDate, today: LocalDate): ProblemCode | null {
  if (!isLocalDate(signedOn)) return 'NOT_A_DATE';
  return signedOn > today ? 'IN_THE_FUTURE' : null;
}

function problem(path: string, code: ProblemCode | null, limit?: number): FieldProblem[] {
  if (code === null) return [];
  return [{ path: path.split('.'), problem: code, ...(limit === undefined ? {} : { limit }) }];
}
