const initials = 'b p m f d t n l g k h j q x zh ch sh r z c s y w'.split(' ');
const finals =
  'a o e i u v ai ei ui ao ou iu ie ue ve er an en in un vn ang eng ing ong ia ua uo uai ian uan iang uang iong iao'.split(
    ' ',
  );
const standalone = 'a o e ai ei ao ou er an en ang eng'.split(' ');
const syllables: ReadonlySet<string> = new Set([
  ...standalone,
  ...initials.flatMap((initial) => finals.map((final) => initial + final)),
]);

/** How many readings of a typed text are tried: xian is 西安 and 先. */
const maximum = 4;

/** The ways a typed text can be read as pinyin syllables (`chunyi` → chun yi), fewest syllables first. */
export function splitPinyin(text: string): readonly (readonly string[])[] {
  if (!/^[a-z]{2,40}$/u.test(text)) return [];
  const found: string[][] = [];
  const walk = (at: number, taken: string[]): void => {
    if (found.length >= maximum) return;
    if (at === text.length) {
      found.push(taken);
      return;
    }
    for (let length = Math.min(6, text.length - at); length >= 1; length -= 1) {
      const syllable = text.slice(at, at + length);
      if (syllables.has(syllable)) walk(at + length, [...taken, syllable]);
    }
  };
  walk(0, []);
  return found;
}
