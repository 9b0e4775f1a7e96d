import type { ProblemCode } from '../kernel/refusal.js';

/** Patterns of the post offices our customers trade with, after spaces and hyphens are taken out. */
const patterns: Readonly<Record<string, RegExp>> = {
  CN: /^\d{6}$/u,
  TW: /^\d{3}(?:\d{2,3})?$/u,
  JP: /^\d{7}$/u,
  KR: /^\d{5}$/u,
  SG: /^\d{6}$/u,
  MY: /^\d{5}$/u,
  TH: /^\d{5}$/u,
  VN: /^\d{5,6}$/u,
  ID: /^\d{5}$/u,
  PH: /^\d{4}$/u,
  IN: /^[1-9]\d{5}$/u,
  RU: /^\d{6}$/u,
  AU: /^\d{4}$/u,
  NZ: /^\d{4}$/u,
  US: /^\d{5}(?:\d{4})?$/u,
  CA: /^[A-Z]\d[A-Z]\d[A-Z]\d$/u,
  MX: /^\d{5}$/u,
  BR: /^\d{8}$/u,
  GB: /^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$/u,
  DE: /^\d{5}$/u,
  FR: /^\d{5}$/u,
  IT: /^\d{5}$/u,
  ES: /^\d{5}$/u,
  NL: /^\d{4}[A-Z]{2}$/u,
  BE: /^\d{4}$/u,
  CH: /^\d{4}$/u,
  AT: /^\d{4}$/u,
  SE: /^\d{5}$/u,
  PL: /^\d{5}$/u,
};
/** Any other country: two to ten letters and digits. */
const anywhere = /^[A-Z\d]{2,10}$/u;
/** Addresses there have no postcode; what stands in the field is a filler such as 000000 or 999077. */
const withoutPostcodes = new Set(['HK', 'MO', 'AE', 'QA']);

/** Half width capitals without spaces and hyphens. */
export function normalisePostcode(raw: string): string {
  return raw
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}\p{Cf}]/gu, '');
}

/**
 * Null for a postcode of the country (LC-2: six digits in China, other countries by their own rules).
 * @param country ISO 3166 two letters, `CN` by default.
 */
export function validatePostcode(raw: string, country = 'CN'): ProblemCode | null {
  const home = country.toUpperCase();
  const postcode = normalisePostcode(raw);
  if (postcode === '') return withoutPostcodes.has(home) ? null : 'REQUIRED';
  return (patterns[home] ?? anywhere).test(postcode) ? null : 'NOT_A_POSTCODE';
}
