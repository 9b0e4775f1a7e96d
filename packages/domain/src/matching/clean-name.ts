/** Marks nobody sees: zero-width spaces and joiners, direction marks, byte order mark, soft hyphen. */
const invisible = /[\p{Cf}\p{Cc}]/gu;
/** Most names need nothing; this is asked millions of times in an import. */
const alreadyClean = /^[a-z0-9()\u4e00-\u9fff]*$/u;
const opening = /[[{〔【〈《「『〖〘⟨]/gu;
const closing = /[\]}〕】〉》」』〗〙⟩]/gu;

/**
 * A name as a reader sees it: half width, lower case, one kind of brackets, no spaces, nothing invisible.
 * Brackets and punctuation stay, because parsing needs them; `normaliseName` takes them away.
 */
export function cleanName(raw: string): string {
  if (alreadyClean.test(raw)) return raw;
  return raw
    .replace(invisible, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(opening, '(')
    .replace(closing, ')')
    .replace(/\s+/gu, '');
}
