import { normaliseName } from '@tidewater/domain/matching';

import {
  anyTest,
  digitsSql,
  escapeLike,
  heldIn,
  type IndexedTest,
  type Sight,
} from '../../../access/index.js';

/**
 * A search over several fields: name, pinyin, initials, code, and the company's phone where it is readable. Each field is
 * tested by itself under its own right, never in one blended column.
 */
export function searchSql(text: string, row: string, sight: Sight): string {
  const term = termOf(text);
  if (term === '') return 'false';
  const like = (pattern: string) => sight.bindings.bind(pattern, 'text');
  const tests = [nameTest(text, row, sight)];
  if (/^[ -~]+$/.test(term)) {
    const begins = (of: string) => like(`${escapeLike(of)}%`);
    tests.push({
      sql: `${row}.code ILIKE ${begins(term)}`,
      // Codes are given in capitals.
      index: () => `${row}.code LIKE ${begins(term.toUpperCase())}`,
    });
  }
  const letters = term.replace(/[\s']/g, '');
  if (/^[a-z]+$/.test(letters)) {
    for (const column of ['name_pinyin', 'name_initials']) {
      tests.push({ sql: `${row}.${column} LIKE ${like(`%${letters}%`)}`, index: null });
    }
  }
  const digits = term.replace(/\D/g, '');
  if (digits.length >= 4) {
    const readable = sight.readable('Customer.phone');
    const phone = digitsSql(`${row}.phone`);
    const test = () => `${phone} LIKE ${like(`%${digits}%`)}`;
    const index = heldIn(phone, digits, sight.bindings);
    // A value that is bound and not asked for would be one the database cannot know the type of.
    if (readable.kind === 'all') tests.push({ sql: test(), index });
    if (readable.kind === 'where') tests.push({ sql: `(${readable.sql} AND ${test()})`, index });
  }
  return anyTest(tests);
}

/** Whether `text` is a part of the name. That the customer is in sight is the caller's to test. */
export function namedSql(text: string, row: string, sight: Sight): string {
  return anyTest([nameTest(text, row, sight)]);
}

function nameTest(text: string, row: string, sight: Sight): IndexedTest {
  const term = termOf(text);
  if (term === '') return { sql: 'false', index: null };
  const part = (of: string) => sight.bindings.bind(`%${escapeLike(of)}%`, 'text');
  const key = normaliseName(text);
  // As names are compared (LC-10): whichever brackets, widths and spaces it was typed with.
  const sameKey = key === '' ? '' : ` OR ${row}.name_key LIKE ${part(key)}`;
  return {
    sql: `(${row}.name ILIKE ${part(term)}${sameKey})`,
    index: heldIn(`${row}.name_key`, key, sight.bindings),
  };
}

/** No name holds a zero sign, and the database takes none. */
function termOf(text: string): string {
  return text.includes('\0') ? '' : text.normalize('NFKC').trim().toLowerCase();
}
