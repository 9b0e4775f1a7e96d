import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';

export type PhoneKind = 'mobile' | 'landline' | 'service' | 'foreign';

export interface PhoneNumber {
  readonly kind: PhoneKind;
  /** What is stored and compared: `+8613800138000`, `+8652388881234`, `4008001234`, `+12125550123`. */
  readonly number: string;
  /** Digits of the extension (转 801); empty without. Two extensions are one telephone line. */
  readonly extension: string;
}

/**
 * A telephone number in its one spelling, or null when it is none (LC-2). For China: mobile 11 digits,
 * landline area code + 7 or 8 digits, 400/800 and 95xxx service numbers. A number that begins with another
 * country's code, or a customer of another country, is judged by libphonenumber.
 * @param country ISO 3166 two letters, `CN` by default.
 */
export function normalisePhone(raw: string, country = 'CN'): PhoneNumber | null {
  const typed = raw
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim();
  const [, main = '', extension = ''] = withExtension.exec(typed) ?? [];
  if (!/^[+\d\s().\-/‐-―－·*]*$/u.test(main) || /[*]/u.test(main)) return null;
  const digits = main.replace(/\D/gu, '');
  const international = /^\s*\(?\+|^\s*00/u.test(main);
  const withoutZeros = main.trimStart().startsWith('00') ? digits.slice(2) : digits;
  if (international ? withoutZeros.startsWith('86') : country === 'CN') {
    const national = international ? withoutZeros.slice(2) : digits;
    const chinese = inChina(national, international);
    return chinese === null ? null : { ...chinese, extension };
  }
  return abroad(international ? `+${withoutZeros}` : digits, country, extension);
}

const withExtension = /^(.+?)(?:\s*(?:转|轉|分机|ext\.?|x|#|,)\s*(\d{1,6}))?$/iu;

function inChina(digits: string, international: boolean): Omit<PhoneNumber, 'extension'> | null {
  // Written from abroad the 0 of an area code goes; some write a 0 before a mobile number.
  const mobile = digits.replace(/^0(?=1[3-9]\d{9}$)/u, '');
  if (/^1[3-9]\d{9}$/u.test(mobile)) return { kind: 'mobile', number: `+86${mobile}` };
  if (/^[48]00\d{7}$/u.test(digits)) return { kind: 'service', number: digits };
  if (/^95\d{3}\d?$/u.test(digits)) return { kind: 'service', number: digits };
  const landline = international ? digits.replace(/^(?!0)/u, '0') : digits;
  // Two-digit area codes are 10 and 20 to 29, all others have three.
  if (/^0(?:10|2\d|[3-9]\d{2})[2-9]\d{6,7}$/u.test(landline)) {
    return { kind: 'landline', number: `+86${landline.slice(1)}` };
  }
  return null;
}

function abroad(typed: string, country: string, extension: string): PhoneNumber | null {
  const home = country.toUpperCase();
  const parsed = parsePhoneNumberFromString(typed, isSupportedCountry(home) ? home : undefined);
  return parsed?.isValid() === true ? { kind: 'foreign', number: parsed.number, extension } : null;
}
