import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countPlaywright } from '../suites/browser-suite.mjs';
import { countJest } from '../suites/jest-suite.mjs';
import { countTap } from '../suites/node-suite.mjs';
import { describeResult, sumOf } from '../suites/results.mjs';

const jest = (counts) =>
  JSON.stringify({
    numPassedTests: 0,
    numFailedTests: 0,
    numRuntimeErrorTestSuites: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    numTotalTests: 1,
    ...counts,
  });
const playwright = (stats, errors = []) =>
  JSON.stringify({ stats: { expected: 0, flaky: 0, unexpected: 0, skipped: 0, ...stats }, errors });
const failures = (result) => result.failed;

test('the counts of every runner are added up', () => {
  const total = sumOf([
    countJest(jest({ numPassedTests: 7, numPendingTests: 1, numTodoTests: 1 }), 0),
    countTap('# tests 3\n# pass 2\n# fail 1\n# cancelled 0\n# skipped 0\n# todo 0\n', 1),
    countPlaywright(playwright({ expected: 4, flaky: 1 }), 0, true),
  ]);
  assert.equal(describeResult(total), '14 passed, 1 failed, 2 skipped');
  assert.equal(describeResult({ passed: 3, failed: 0, skipped: 0 }), '3 passed, 0 failed');
});

test('a suite that did not run is a failure', () => {
  assert.deepEqual(
    [countJest(null, 1), countTap(null, 1), countPlaywright(null, 1, false)].map(failures),
    [1, 1, 1],
  );
  assert.equal(failures(countJest(jest({ numTotalTests: 0 }), 0)), 1);
  assert.equal(failures(countTap('# tests 0\n# pass 0\n', 0)), 1);
  assert.equal(failures(countPlaywright(playwright({}), 0, false)), 1);
});

test('a file that could not be loaded and an exit code without a failed test are failures', () => {
  assert.equal(failures(countJest(jest({ numPassedTests: 9, numRuntimeErrorTestSuites: 2 }), 1)), 2);
  assert.equal(failures(countJest(jest({ numPassedTests: 9 }), 1)), 1);
  assert.equal(
    failures(countPlaywright(playwright({ expected: 1 }, [{ message: 'no server' }]), 1, false)),
    1,
  );
});

test('without a browser the browser tests are skipped, but never in CI', () => {
  assert.deepEqual(countPlaywright(null, 0, undefined), { passed: 0, failed: 0, skipped: 1 });
  assert.equal(failures(countPlaywright(null, 0, 'true')), 1);
});
