import { normaliseName } from '@tidewater/domain/matching';

import { escapeLike, type Sight } from '../../../access/index.js';

/**
 * A search over several fields: name, pinyin, initials, code, and the company's phone where it is readable. Each field is
 * tested by itself under its own right, never in one blended column.
 */
export function searchSql(text: string, row: string, sight: Sight): string {
  const term = termOf(text);
  if (term === '') return 'false';
  const like = (pattern: string) => sight.bindings.bind(pattern, 'text');
  const tests = [...nameTests(text, row, sight), `${row}.code ILIKE ${like(`${escapeLike(term)}%`)}`];
  const letters = term.replace(/[\s']/g, '');
  if (/^[a-z]+$/.test(letters)) {
    tests.push(
      `${row}.name_pinyin LIKE ${like(`%${letters}%`)}`,
      `${row}.name_initials LIKE ${like(`%${letters}%`)}`,
    );
  }
  const digits = term.replace(/\D/g, '');
  if (digits.length >= 4) {
    const readable = sight.readable('Customer.phone');
    const test = () => `regexp_replace(${row}.phone, '[^0-9]', '', 'g') LIKE ${like(`%${digits}%`)}`;
    // A value that is bound and not asked for would be one the database cannot know the type of.
    if (readable.kind === 'all') tests.push(test());
    if (readable.kind === 'where') tests.push(`(${readable.sql} AND ${test()})`);
  }
  return `(${tests.join(' OR ')})`;
}

/** Whether `text` is a part of the name. That the customer is in sight is the caller's to test. */
export function namedSql(text: string, row: string, sight: Sight): string {
  return termOf(text) === '' ? 'false' : `(${nameTests(text, row, sight).join(' OR ')})`;
}

function nameTests(text: string, row: string, { bindings }: Sight): string[] {
  const part = (of: string) => bindings.bind(`%${escapeLike(of)}%`, 'text');
  const key = normaliseName(text);
  return [
    `${row}.name ILIKE ${part(termOf(text))}`,
    // As names are compared (LC-10): whichever brackets, widths and spaces it was typed with.
    ...(key === '' ? [] : [`${row}.name_key LIKE ${part(key)}`]),
  ];
}

/** No name holds a zero sign, and the database takes none. */
function termOf(text: string): string {
  return text.includes('\0') ? '' : text.normalize('NFKC').trim().toLowerCase();
}
