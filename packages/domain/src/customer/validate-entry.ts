import { type FieldProblem, invalidUnlessEmpty, type Refusal } from '../kernel/refusal.js';
import { readText } from '../kernel/text-field.js';

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

/** Checks of numbers that know each country's rules. */
export interface EntryChecks {
  phone(raw: string, country: string): boolean;
  postcode(raw: string, country: string): boolean;
  creditCode(raw: string): boolean;
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
type EntryKey = keyof typeof entryMax;

/** Everything that is wrong with an entry or, field by field, with a change (`only` names the changed keys). */
export function entryProblems(
  input: EntryInput,
  checks: EntryChecks,
  only: readonly EntryKey[] = [
    'name',
    'address',
    'industry',
    'phone',
    'introduction',
    'creditCode',
    'country',
    'postcode',
  ],
): readonly FieldProblem[] {
  const country = countryOf(input);
  return only.flatMap((key) => {
    const required = requiredFields.some((field) => field === key);
    const { value, problems } = readText(input[key], { path: [key], max: entryMax[key], required });
    if (value === null || problems.length > 0) return problems;
    if (key === 'phone' && !checks.phone(value, country)) return [{ path: [key], problem: 'NOT_A_PHONE' }];
    if (key === 'postcode' && !checks.postcode(value, country)) {
      return [{ path: [key], problem: 'NOT_A_POSTCODE' }];
    }
    if (key === 'creditCode' && !checks.creditCode(value)) {
      return [{ path: [key], problem: 'NOT_A_CREDIT_CODE' }];
    }
    if (key === 'country' && !/^[A-Za-z]{2}$/.test(value)) return [{ path: [key], problem: 'NOT_KNOWN' }];
    return [];
  });
}

/** LC-2: the entry, cleaned, or `INVALID` with all its fields. The parts of the name are only hints (edge 3). */
export function validateEntry(
  input: EntryInput,
  checks: EntryChecks,
): { readonly entry: Entry } | { readonly refusal: Refusal } {
  const refusal = invalidUnlessEmpty(entryProblems(input, checks));
  if (refusal !== null) return { refusal };
  const text = (key: EntryKey): string => input[key]?.trim() ?? '';
  return {
    entry: {
      name: text('name'),
      address: text('address'),
      industry: text('industry'),
      phone: text('phone'),
      introduction: text('introduction'),
      creditCode: text('creditCode') || null,
      country: countryOf(input),
      postcode: text('postcode') || null,
    },
  };
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
