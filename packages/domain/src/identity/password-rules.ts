import type { FieldProblem } from '../kernel/refusal.js';
import { commonCores } from './common-passwords.js';

/** A28, in characters as people count them. No rule asks for kinds of characters, and nothing is cut off. */
export const passwordLength = { least: 8, advised: 15, most: 256 } as const;

/**
 * What is wrong with a new password, or null. `names` are those of the account, the person and the company: a password
 * that is little more than one of them is the first an attacker tries.
 */
export function passwordProblem(
  password: string,
  names: readonly string[],
): Omit<FieldProblem, 'path'> | null {
  const length = [...password].length;
  if (length === 0) return { problem: 'REQUIRED' };
  if (length < passwordLength.least) return { problem: 'TOO_SHORT', limit: passwordLength.least };
  if (length > passwordLength.most) return { problem: 'TOO_LONG', limit: passwordLength.most };
  if (/\0|\p{Surrogate}/u.test(password)) return { problem: 'FORBIDDEN_CHARACTER' };
  if (isCommonPassword(password)) return { problem: 'TOO_COMMON' };
  return names.some((name) => isLittleMoreThan(password, name)) ? { problem: 'TOO_SIMILAR' } : null;
}

/**
 * Whether a password is among the most common ones: a common word with digits and signs around it, whatever its case and
 * with the usual signs for letters; a repetition; a row of the keyboard or of numbers; or digits alone up to a date's length.
 */
export function isCommonPassword(password: string): boolean {
  const said = password.normalize('NFKC').toLowerCase();
  if (isDigitsAlone(said) || isRepetition(said) || isRow(said)) return true;
  return [said, withLetters(said)].some((text) => coresOf(text).some((core) => commonCores().has(core)));
}

/** What stands between the digits and signs at both ends; and all letters when there are signs within. */
function coresOf(text: string): string[] {
  const core = text.replace(/^[^\p{Letter}]+|[^\p{Letter}]+$/gu, '');
  const letters = core.replace(/[^\p{Letter}]/gu, '');
  // `abc123abc`, `qwe123asd`: nothing but common pieces.
  const parts = text.split(/[^\p{Letter}]+/u).filter(Boolean);
  const onlyCommonParts = parts.length > 1 && parts.every((part) => commonCores().has(part));
  const halves =
    letters.length % 2 === 0 && letters.slice(letters.length / 2) === letters.slice(0, letters.length / 2);
  // A single letter or two with a birthday: `a123456789`, `wz19880808`.
  const isInitials =
    letters.length > 0 && letters.length <= 3 && /^[a-z]+$/.test(letters) && /\d{5}/.test(text);
  const first = isInitials || onlyCommonParts ? ['password'] : [];
  return [...first, core, letters, ...(halves ? [letters.slice(0, letters.length / 2)] : [])].filter(
    (one) => one.length > 0 && text.length - one.length <= 10,
  );
}

const written: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/** `p@ssw0rd` as it is meant, the ends left alone: a number there is a number. */
function withLetters(text: string): string {
  const core = text.replace(/[\d\p{Punctuation}\p{Symbol}]+$/u, '');
  return core.replace(/[0134578@$!]/g, (sign) => written[sign] ?? sign);
}

function isDigitsAlone(text: string): boolean {
  return (
    /^[\d\p{Punctuation}\p{Symbol}\s]+$/u.test(text) &&
    text.replace(/\D/g, '').length >= text.length - 3 &&
    text.length <= 12
  );
}

/** One piece of at most a third of the whole, over and over: `aaaaaaaa`, `abcabcabc`, `12121212`. */
function isRepetition(text: string): boolean {
  for (let size = 1; size * 3 <= text.length; size++) {
    const piece = text.slice(0, size);
    if (piece.repeat(Math.ceil(text.length / size)).slice(0, text.length) === text) return true;
  }
  return false;
}

const rows = [
  '01234567890',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop[]',
  'asdfghjkl;',
  'zxcvbnm,./',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  'qazwsxedcrfvtgbyhnujmikolp',
  '1q2w3e4r5t6y7u8i9o0p',
  'q1w2e3r4t5y6u7i8o9p0',
  'a1s2d3f4g5h6j7k8l9',
  'zaq1xsw2cde3vfr4bgt5nhy6mju7',
  '!@#$%^&*()',
];

/** Nothing but pieces of rows, three keys at least each, forwards or backwards: `1qaz2wsx`, `qwe123asd`, `abcd4321`. */
function isRow(text: string): boolean {
  const all = rows.flatMap((row) => [row, [...row].reverse().join('')]);
  let rest = text;
  while (rest.length > 0) {
    let longest = 0;
    for (let size = rest.length; size >= 3 && longest === 0; size--) {
      if (all.some((row) => row.includes(rest.slice(0, size)))) longest = size;
    }
    if (longest === 0) return isRepetition(rest.padEnd(3, rest[0])) && rest.length < 3;
    rest = rest.slice(longest);
  }
  return true;
}

/** `name` with fewer than four other characters, or written backwards, or twice. */
function isLittleMoreThan(password: string, name: string): boolean {
  const [whole, part] = [plain(password), plain(name)];
  if (part.length < 3) return false;
  const backwards = [...part].reverse().join('');
  return [whole, plain(withLetters(password.toLowerCase()))].some((text) =>
    [part, backwards].some((piece) => {
      if (!text.includes(piece)) return false;
      const rest = text.replaceAll(piece, '');
      return rest.length < 4 || /^\d{0,8}$/.test(rest) || commonCores().has(rest.replace(/\d/g, ''));
    }),
  );
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]/gu, '');
}
