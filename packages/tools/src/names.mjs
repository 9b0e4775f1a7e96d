// The spellings of one noun or verb that the sources use.
export function spellings(kebab) {
  if (!/^[a-z]+(-[a-z0-9]+)*$/.test(kebab)) {
    throw new Error(`${kebab} is not a name in small letters and hyphens, such as service-ticket.`);
  }
  const words = kebab.split('-');
  const pascal = words.map((word) => word[0].toUpperCase() + word.slice(1)).join('');
  return {
    kebab,
    pascal,
    camel: pascal[0].toLowerCase() + pascal.slice(1),
    snake: words.join('_'),
    plain: words.join(' '),
  };
}

/** Good for most nouns; the others are given as the second word of `new:module`. */
export function singularOf(plural) {
  if (plural.endsWith('ies')) return `${plural.slice(0, -3)}y`;
  if (/(ss|x|ch|sh)es$/.test(plural)) return plural.slice(0, -2);
  return plural.replace(/s$/, '');
}

export function withArticle(phrase) {
  return `${/^[aeiou]/.test(phrase) ? 'an' : 'a'} ${phrase}`;
}
