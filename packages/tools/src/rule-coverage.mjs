// Which rules have tests: a test proves a rule when its name begins with the rule's id (several may stand there).
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const specs = ['*.spec.ts', '*.spec.tsx', '*.spec.mjs', '*.test.mjs'];
/** `test('…')`, `it("…")`, `test.each(table)(`…`)` and `(given ? test : test.skip)('…')`; not what is skipped. */
const testName = /(?:\b(?:test|it)(?:\.(?!skip|todo)\w+)?|\))\(\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1/g;
/** LC-14a, edge 20, R7, A10, L12: what may stand before the sentence. */
const leading = /^(?:(?:[A-Z]{2,}-\d+[a-z]?|edge \d+|[ARL]\d+)\s+)+/;
const ruleId = /[A-Z]{2,}-\d+[a-z]?/g;

/** Names of the tests in a spec's text. */
export function testNamesIn(text) {
  return [...text.matchAll(testName)].map(([, , name]) => name);
}

/** Ids of the rules a test of this name proves. */
export function rulesOf(name) {
  return leading.exec(name)?.[0].match(ruleId) ?? [];
}

/** How many tests each rule has among the specs of a folder that git knows or would add. */
export function countTests(root) {
  const counts = new Map();
  for (const file of specFiles(root)) {
    for (const name of testNamesIn(readFileSync(path.join(root, file), 'utf8'))) {
      for (const id of rulesOf(name)) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  return counts;
}

/** Those of the claimed rules that no test proves. */
export function untestedRules(root, claimed) {
  const counts = countTests(root);
  return claimed.filter((id) => !counts.has(id));
}

function specFiles(root) {
  const listed = execFileSync(
    'git',
    ['ls-files', '--cached', '--others', '--exclude-standard', '--', ...specs],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  return listed.split('\n').filter((file) => file !== '');
}
