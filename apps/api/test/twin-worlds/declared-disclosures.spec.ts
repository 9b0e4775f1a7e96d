import { readFileSync } from 'node:fs';
import path from 'node:path';

import { declaredDisclosures } from './declared-disclosures.js';

const tested = declaredDisclosures.flatMap(({ rule, test: file }) => (file === null ? [] : [{ rule, file }]));

test.each(tested)('what $rule discloses on purpose has a test of its own in $file', ({ rule, file }) => {
  const names = readFileSync(path.join(import.meta.dirname, '..', file), 'utf8');
  expect(names).toMatch(new RegExp(`(?:test|it)[^'"\`]*['"\`][^'"\`]*${rule}\\b`));
});
