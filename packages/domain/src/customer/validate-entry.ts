import { type FieldProblem, invalidUnlessEmpty, type ProblemCode, type Refusal } from '../kernel/refusal.js';
import { readText } from '../kernel/text-field.js';
import { normaliseCreditCode, validateCreditCode } from '../matching/credit-code.js';
import { validatePhone } from '../matching/validate-phone.js';
import { normalisePostcode, validatePostcode } from '../matching/validate-postcode.js';

export interface EntryInput {
  readonly name?: string | null;
  readonly address?: string | null;
  readonly industry?: string | null;
  readonly phone?: string | null;
  readonly introduction?: string | null;
  readonly creditCode?: string | null;
  /** ISO 3166 two letters; China when not given. */
  readonly country?: string | null;
  readonly postcode?: string | null;
}

/** An entry whose required fields are there, trimmed. */
export interface Entry {
  readonly name: string;
  readonly address: string;
  readonly industry: string;
  readonly phone: string;
  readonly introduction: string;
  readonly creditCode: string | null;
  readonly country: string;
  readonly postcode: string | null;
}

/** LC-2: the fields nobody may leave out, in the order of the form. */
export const requiredFields = ['name', 'address', 'industry', 'phone', 'introduction'] as const;
export type RequiredField = (typeof requiredFields)[number];

export const entryMax = {
  name: 200,
  address: 500,
  industry: 100,
  phone: 50,
  introduction: 5000,
  creditCode: 40,
  country: 2,
  postcode: 16,
} as const;
export type EntryKey = keyof typeof entryMax;

const entryKeys = Object.keys(entryMax).filter((key): key is EntryKey => key in entryMax);

/** Everything that is wrong with an entry or, field by field, with a change (`only` names the changed keys). */
export function entryProblems(
  input: EntryInput,
  only: readonly EntryKey[] = entryKeys,
): readonly FieldProblem[] {
  return only.flatMap((key) => {
    const required = requiredFields.some((field) => field === key);
    const { value, problems } = readText(input[key], { path: [key], max: entryMax[key], required });
    if (value === null || problems.length > 0) return problems;
    const problem = numberProblem(key, value, countryOf(input));
    return problem === null ? [] : [{ path: [key], problem }];
  });
}

/** LC-2: the entry, cleaned, or `INVALID` with all its fields. The parts of the name are only hints (edge 3). */
export function validateEntry(input: EntryInput): { readonly entry: Entry } | { readonly refusal: Refusal } {
  const refusal = invalidUnlessEmpty(entryProblems(input));
  if (refusal !== null) return { refusal };
  const text = (key: EntryKey): string => input[key]?.trim() ?? '';
  return {
    entry: {
      name: text('name'),
      address: text('address'),
      industry: text('industry'),
      phone: text('phone'),
      introduction: text('introduction'),
      creditCode: text('creditCode') === '' ? null : normaliseCreditCode(text('creditCode')),
      country: countryOf(input),
      postcode: text('postcode') === '' ? null : normalisePostcode(text('postcode')),
    },
  };
}

/** The numbers have forms, China's and, with the country given, each other country's (edge 3). */
function numberProblem(key: EntryKey, value: string, country: string): ProblemCode | null {
  switch (key) {
    case 'phone':
      return validatePhone(value, country);
    case 'postcode':
      return validatePostcode(value, country);
    case 'creditCode':
      return validateCreditCode(value);
    case 'country':
      return /^[A-Za-z]{2}$/.test(value) ? null : 'NOT_KNOWN';
    default:
      return null;
  }
}

/** Edge 25: the required fields an import left open. */
export function missingFields(input: EntryInput): readonly FieldProblem[] {
  return requiredFields
    .filter((key) => !input[key]?.trim())
    .map((key) => ({ path: [key], problem: 'REQUIRED' }));
}

function countryOf({ country }: EntryInput): string {
  return country?.trim().toUpperCase() || 'CN';
}
