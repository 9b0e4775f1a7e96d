// The tests of the repository by their names, read from the text of the specs.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const specs = ['*.spec.ts', '*.spec.tsx', '*.spec.mjs', '*.test.mjs', 'packages/oracle/src/tests/suite.ts'];
/** `test('…')`, `it("…")`, `test.each(table)(`…`)` and `(given ? test : test.skip)('…')`; not what is skipped. */
const testName = /(?:\b(?:test|it)(?:\.(?!skip|todo)\w+)?|\))\(\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1/g;
/** LC-14a, edge 20, R7, A10, L12: what may stand before the sentence. */
const leading = /^(?:(?:[A-Z]{2,}-\d+[a-z]?|edge \d+|[ARL]\d+)\s+)+/;
const id = /[A-Z]{2,}-\d+[a-z]?|edge \d+|[ARL]\d+/g;

/** Names of the tests in a spec's text. */
export function testNamesIn(text) {
  return [...text.matchAll(testName)].map(([, , name]) => name);
}

/** What a test of this name proves: ids of rules, edge cases, leak channels, attacks and faults. */
export function idsOf(name) {
  return leading.exec(name)?.[0].match(id) ?? [];
}

/** What the name says after its ids. */
export function sentenceOf(name) {
  return name.replace(leading, '');
}

/** Every named test of the specs of a folder that git knows or would add: `{ file, name, ids }`, file by file. */
export function testsOf(root) {
  const words = ['ls-files', '--cached', '--others', '--exclude-standard', '--', ...specs];
  const listed = execFileSync('git', words, { cwd: root, encoding: 'utf8' });
  return listed
    .split('\n')
    .filter((file) => file !== '')
    .toSorted()
    .flatMap((file) =>
      testNamesIn(readFileSync(path.join(root, file), 'utf8')).map((name) => ({
        file,
        name,
        ids: idsOf(name),
      })),
    );
}
