import type { Bindings } from './bindings.js';
import type { SortKey } from './describe.js';
import { escapeLike } from './filter-sql.js';
import { searchWords } from './search-words.js';

/** The order of lists whose names anybody may know. */
export const byName: SortKey = {
  class: 'identity',
  sql: (row) => `${row}.name`,
  type: 'text',
  direction: 'ASC',
};

/** Of such a list what has these words in its name. */
export function nameHas(typed: string | null | undefined) {
  const words = searchWords(typed);
  return (row: string, { bindings }: { readonly bindings: Bindings }): string =>
    words === '' ? 'true' : `${row}.name ILIKE ${bindings.bind(`%${escapeLike(words)}%`, 'text')}`;
}
