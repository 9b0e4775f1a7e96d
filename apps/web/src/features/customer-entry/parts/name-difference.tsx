/** A name with the characters marked that the other name does not have, in order. */
export function NameDifference({ text, other }: { text: string; other: string }) {
  return (
    <span className="name-difference">
      {markDifferent(text, other).map(({ part, differs }, index) =>
        differs ? <mark key={index}>{part}</mark> : <span key={index}>{part}</span>,
      )}
    </span>
  );
}

/** Splits a text into what it shares with another (their longest common subsequence) and what it does not. */
export function markDifferent(text: string, other: string): { part: string; differs: boolean }[] {
  const mine = [...text];
  const theirs = [...other];
  const common = commonLengths(mine, theirs);
  const at = (row: number, column: number) => common[row]?.[column] ?? 0;
  const parts: { part: string; differs: boolean }[] = [];
  let column = 0;
  for (const [row, character] of mine.entries()) {
    while (character !== theirs[column] && column < theirs.length && at(row, column + 1) === at(row, column))
      column += 1;
    const shared = character === theirs[column];
    if (shared) column += 1;
    const last = parts.at(-1);
    if (last && last.differs === !shared) last.part += character;
    else parts.push({ part: character, differs: !shared });
  }
  return parts;
}

// Cell [i][j]: how many characters mine[i..] and theirs[j..] have in common, in order.
function commonLengths(mine: string[], theirs: string[]): number[][] {
  const table = Array.from({ length: mine.length + 1 }, () =>
    Array.from({ length: theirs.length + 1 }, () => 0),
  );
  for (let row = mine.length - 1; row >= 0; row -= 1) {
    for (let column = theirs.length - 1; column >= 0; column -= 1) {
      const below = table[row + 1]?.[column] ?? 0;
      const right = table[row]?.[column + 1] ?? 0;
      const both = (table[row + 1]?.[column + 1] ?? 0) + 1;
      const line = table[row];
      if (line) line[column] = mine[row] === theirs[column] ? both : Math.max(below, right);
    }
  }
  return table;
}
