import { normaliseName } from '@tidewater/domain/matching';

import { escapeLike, type Sight } from '../../../access/index.js';

/**
 * A search over several fields: name, pinyin, initials, code, and the company's phone where it is readable. Each field is
 * tested by itself under its own right, never in one blended column.
 */
export function searchSql(text: string, row: string, sight: Sight): string {
  const term = text.normalize('NFKC').trim().toLowerCase();
  if (term === '' || term.includes('\0')) return 'false';
  const like = (pattern: string) => sight.bindings.bind(pattern, 'text');
  const safe = escapeLike(term);
  const tests = [`${row}.name ILIKE ${like(`%${safe}%`)}`, `${row}.code ILIKE ${like(`${safe}%`)}`];
  // As names are compared (LC-10): whichever brackets, widths and spaces it was typed with.
  const key = normaliseName(text);
  if (key !== '') tests.push(`${row}.name_key LIKE ${like(`%${escapeLike(key)}%`)}`);
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
