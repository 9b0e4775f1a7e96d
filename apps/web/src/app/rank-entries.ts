interface Named {
  label: string;
}

/** What begins with the words comes before what has a word beginning with them, and that before what merely holds them. */
export function rankEntries<T extends Named>(entries: readonly T[], typed: string): T[] {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return [...entries];
  return entries
    .map((entry) => ({ entry, rank: rankOf(entry.label.toLowerCase(), wanted) }))
    .filter(({ rank }) => rank < none)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ entry }) => entry);
}

const none = 3;

function rankOf(label: string, wanted: string): number {
  const at = label.indexOf(wanted);
  if (at < 0) return none;
  if (at === 0) return 0;
  return label.includes(` ${wanted}`) ? 1 : 2;
}
