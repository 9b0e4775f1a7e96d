import { cleanName } from './clean-name.js';
import { simplify } from './simplify.js';

/**
 * The key two names share when they are the same name (LC-10): full and half width, brackets, punctuation,
 * spaces, case, traditional characters and invisible marks make no difference. Empty when nothing is left.
 */
export function normaliseName(raw: string): string {
  let key = keepLetters(raw);
  // Taking a mark away can bring letters together that compose or simplify; three rounds settle every case
  // Unicode knows, and nearly every name is settled already.
  for (let round = 0; round < 3 && !settled.test(key); round += 1) {
    const again = keepLetters(key);
    if (again === key) return key;
    key = again;
  }
  return key;
}

/** Common Chinese characters, small letters, digits; 乾 depends on its neighbour. */
const settled = /^[a-z0-9\u4e00-\u4e7d\u4e7f-\u9fff]*$/u;
const marks = /[^\p{L}\p{N}\p{M}]/gu;

function keepLetters(text: string): string {
  const plain = simplify(cleanName(text));
  return settled.test(plain) ? plain : plain.replace(marks, '').normalize('NFKC');
}
