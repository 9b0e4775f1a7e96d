import type { ProblemCode } from '../kernel/refusal.js';
import { normalisePhone } from './normalise-phone.js';

/** Null for a telephone number that LC-2 accepts. Whether one is required is the form's matter. */
export function validatePhone(raw: string, country = 'CN'): ProblemCode | null {
  if (raw.trim() === '') return 'REQUIRED';
  return normalisePhone(raw, country) === null ? 'NOT_A_PHONE' : null;
}

/** Null for a mobile number: 11 digits in China; abroad mobile and fixed numbers cannot be told apart for sure. */
export function validateMobile(raw: string, country = 'CN'): ProblemCode | null {
  if (raw.trim() === '') return 'REQUIRED';
  const kind = normalisePhone(raw, country)?.kind;
  return kind === 'mobile' || kind === 'foreign' ? null : 'NOT_A_PHONE';
}

/** The same telephone line, however written; extensions are left aside. */
export function samePhone(a: string, b: string, country = 'CN'): boolean {
  const one = normalisePhone(a, country);
  return one !== null && one.number === normalisePhone(b, country)?.number;
}
