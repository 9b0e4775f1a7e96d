import type { Chance } from '../chance.js';

const signs = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const bodyWeights = [3, 7, 9, 10, 5, 8, 4, 2];

/** A unified social credit code of a company in the division, with both check digits (GB 32100, GB 11714). */
export function creditCode(chance: Chance, division: string): string {
  const body = `MA${Array.from({ length: 6 }, () => signs.charAt(chance.whole(0, 30))).join('')}`;
  const code = `91${division}${body}${bodyCheck(body)}`;
  const sum = weights.reduce((total, weight, at) => total + weight * signs.indexOf(code.charAt(at)), 0);
  return code + signs.charAt((31 - (sum % 31)) % 31);
}

function bodyCheck(body: string): string {
  const sum = bodyWeights.reduce((total, weight, at) => total + weight * valueOf(body.charAt(at)), 0);
  const check = 11 - (sum % 11);
  return check === 10 ? 'X' : check === 11 ? '0' : String(check);
}

/** GB 11714: digits stand for themselves, A is 10, Z is 35. */
function valueOf(sign: string): number {
  return Number.parseInt(sign, 36);
}
