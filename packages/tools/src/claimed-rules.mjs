/**
 * The rules the product claims to keep: each has a test whose name begins with its id, and `pnpm check` fails where one
 * is missing. Whoever builds a rule adds it here.
 */
export const claimedRules = [
  ...numbered('LC', 1, 10),
  ...numbered('LC', 12, 20),
  'LC-14a',
  'LC-20a',
  ...numbered('AP', 1, 3),
  ...numbered('AC', 1, 4),
  ...numbered('AC', 6, 7),
  'DA-7',
];

function numbered(kind, from, to) {
  return Array.from({ length: to - from + 1 }, (_, at) => `${kind}-${from + at}`);
}
