import assert from 'node:assert/strict';
import { test } from 'node:test';
import { breachesIn, breachesOfClockLaw } from '../clock-law.mjs';

test('whoever asks the machine for the time is found', () => {
  const asking = ['Date.now()', 'new Date()', 'DateTime.now()', 'dayjs()'].map(
    (call) => `const at = ${call};`,
  );
  assert.equal(breachesIn('some.ts', asking.join('\n')).length, 4);
  const harmless = [
    'new Date(text)',
    'Date.parse(text)',
    'DateTime.fromISO(text)',
    'dayjs(text)',
    '// Date.now()',
  ];
  assert.deepEqual(breachesIn('some.ts', harmless.join('\n')), []);
});

test('only the clock asks the machine for the time', () => {
  assert.deepEqual(breachesOfClockLaw(), []);
});
