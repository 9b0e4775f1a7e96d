import { Converter } from 'opencc-js/t2cn';

/** 乾 stays what it is in 乾元 and 乾坤; before these it is the traditional form of 干. */
const dryThings = new Set('燥洗果货粉衣粮净式冰电料'.split(''));
/** Standard simplified characters that a table of characters would still rewrite. */
const leftAlone = new Set('乾薹於徵夥摺榘'.split(''));

/** Code unit to code unit, filled as characters are met; 0 is one not met yet. An import asks this millions
 * of times. */
const simplified = new Uint16Array(0x10000);
const converters: ((text: string) => string)[] = [];

/**
 * Traditional to simplified, character by character (with the Hong Kong variants), so that the result
 * depends on no neighbour and doing it twice changes nothing.
 */
export function simplify(text: string): string {
  let result = '';
  let done = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    // Latin, and the halves of rare characters beyond the basic plane, which have one form.
    if (code < 0x3400 || (code >= 0xd800 && code <= 0xdfff)) continue;
    const plain = simplified[code] || learn(code);
    if (plain === code) continue;
    result += text.slice(done, at) + String.fromCharCode(plain);
    done = at + 1;
  }
  const plainText = done === 0 ? text : result + text.slice(done);
  if (!plainText.includes('乾')) return plainText;
  return plainText.replace(/乾(.)/gu, (pair, next: string) => (dryThings.has(next) ? `干${next}` : pair));
}

function learn(code: number): number {
  if (converters.length === 0) {
    converters.push(Converter({ from: 't', to: 'cn' }), Converter({ from: 'hk', to: 'cn' }));
  }
  const character = String.fromCharCode(code);
  const plain = leftAlone.has(character)
    ? undefined
    : converters.map((convert) => convert(character)).find((other) => other !== character);
  const answer = plain?.length === 1 ? plain.charCodeAt(0) : code;
  simplified[code] = answer;
  return answer;
}
