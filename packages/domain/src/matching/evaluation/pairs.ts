/** One labelled pair of `A_dev_pairs.csv`. */
export interface LabelledPair {
  readonly nameA: string;
  readonly nameB: string;
  readonly isMatch: boolean;
  /** `short_form:sub`, `variant:whitespace`, `near_name` … */
  readonly kind: string;
}

/** Reads `pair_id,name_a,name_b,is_match,kind`; names with commas stand in quotes. */
export function readPairs(csv: string): readonly LabelledPair[] {
  return rows(csv).map(([, nameA = '', nameB = '', isMatch, kind = '']) => ({
    nameA,
    nameB,
    isMatch: isMatch === '1',
    kind: kind.replace(/^near_name:.*$/u, 'near_name'),
  }));
}

/** Reads `short_name,full_name`. */
export function readCompanies(csv: string): readonly { readonly short: string; readonly full: string }[] {
  return rows(csv).map(([short = '', full = '']) => ({ short, full }));
}

export function readLines(text: string): readonly string[] {
  return text
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function rows(csv: string): readonly (readonly string[])[] {
  return csv
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n/u)
    .slice(1)
    .filter((line) => line !== '')
    .map((line) =>
      Array.from(line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/gu), (cell) =>
        cell[1] === undefined ? (cell[2] ?? '') : cell[1].replaceAll('""', '"'),
      ),
    );
}
