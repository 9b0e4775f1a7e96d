import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';

import { claimedRules } from '../src/claimed-rules.mjs';
import { rulesOf, untestedRules } from '../src/rule-coverage.mjs';
import { testNamesIn } from '../src/test-names.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'rule-coverage-'));
after(() => rmSync(folder, { recursive: true }));

test('a rule counts as tested when a test begins with its id, alone or among others', () => {
  assert.deepEqual(rulesOf('LC-16 LC-12 edge 23 reminders follow the owner'), ['LC-16', 'LC-12']);
  assert.deepEqual(rulesOf('edge 20 LC-3 past due it drops'), ['LC-3']);
  assert.deepEqual(rulesOf('L12 AC-2 an assistant meets no phone'), ['AC-2']);
  assert.deepEqual(rulesOf('LC-14a a handover is undone'), ['LC-14a']);
  assert.deepEqual(rulesOf('the sweep keeps LC-3 in mind'), []);
});

test('names are found however a test is written, but not where it is skipped', () => {
  const text = `
    test('LC-1 one', () => {}); it("LC-2 it's two", () => {});
    test.each(tables)(\n  'LC-3 three in %s', () => {});
    (given ? test : test.skip)('LC-4 four', () => {});
    test.skip('LC-5 five', () => {}); it.todo('LC-6 six');
    describe('LC-7 seven', () => {}); // test: LC-8`;
  assert.deepEqual(testNamesIn(text), ['LC-1 one', "LC-2 it's two", 'LC-3 three in %s', 'LC-4 four']);
});

test('a claimed rule without a test is named', () => {
  execFileSync('git', ['init', '-q'], { cwd: folder });
  mkdirSync(path.join(folder, 'src'));
  writeFileSync(path.join(folder, 'src', 'drop.spec.ts'), `test('LC-3 it drops', () => {});\n`);
  writeFileSync(path.join(folder, 'src', 'drop.ts'), `test('LC-4 not a spec', () => {});\n`);
  assert.deepEqual(untestedRules(folder, ['LC-3', 'LC-4']), ['LC-4']);
});

test('no rule is claimed twice', () => {
  assert.equal(new Set(claimedRules).size, claimedRules.length);
});
