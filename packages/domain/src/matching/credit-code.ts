import type { ProblemCode } from '../kernel/refusal.js';

/** The 31 characters of GB 32100-2015: no I, O, S, V, Z. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const shape = /^[0-9A-HJ-NP-RTUWXY]{2}\d{6}[0-9A-HJ-NP-RTUWXY]{10}$/u;

/** Half width, capital letters, no spaces or hyphens: what is stored and compared. */
export function normaliseCreditCode(raw: string): string {
  return raw
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Cf}\p{Pd}]/gu, '');
}

/** Null for a valid unified social credit code (统一社会信用代码), its check character included. */
export function validateCreditCode(raw: string): ProblemCode | null {
  const code = normaliseCreditCode(raw);
  return shape.test(code) && checkCharacter(code) === code.at(-1) ? null : 'NOT_A_CREDIT_CODE';
}

/** Two valid codes that are the same legal person. */
export function sameCreditCode(a: string, b: string): boolean {
  return validateCreditCode(a) === null && normaliseCreditCode(a) === normaliseCreditCode(b);
}

/** The last of the 18 characters, computed from the first 17 (GB 32100-2015: weights 3ⁿ modulo 31). */
function checkCharacter(code: string): string | undefined {
  let weight = 1;
  let sum = 0;
  for (const character of code.slice(0, 17)) {
    sum += alphabet.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return alphabet[(31 - (sum % 31)) % 31];
}
