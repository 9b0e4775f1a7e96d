import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  breachesOfLockfile,
  breachesOfScripts,
  breachesOfSupplyChain,
  isAllowed,
  secretsIn,
} from '../supply-chain.mjs';

const sum = `sha512-${'A'.repeat(86)}==`;

test('A40 a package without its sum, or from elsewhere than the registry, is found', () => {
  assert.deepEqual(breachesOfLockfile(`    resolution: {integrity: ${sum}}\n`), []);
  for (const wrong of [
    '{integrity: sha1-abc}',
    `{integrity: ${sum}, tarball: https://evil.example/a.tgz}`,
    '{tarball: https://codeload.github.com/a/b/tar.gz/c}',
    '{type: git, repo: https://evil.example, commit: abc}',
    '{directory: ../elsewhere, type: directory}',
  ]) {
    assert.equal(breachesOfLockfile(`    resolution: ${wrong}\n`).length, 1);
  }
  assert.equal(breachesOfLockfile('').length, 1);
});

test('A40 an install script that is allowed is found', () => {
  assert.deepEqual(breachesOfScripts("allowBuilds:\n  'a': false\n  b: false\n"), []);
  assert.equal(breachesOfScripts("allowBuilds:\n  'a': true\n  b: false\n").length, 1);
  assert.equal(breachesOfScripts('packages: []\n').length, 1);
});

test('A40 licences with conditions on our own source are found', () => {
  for (const licence of ['MIT', '(MIT OR GPL-3.0)', 'MIT AND ISC', 'Apache-2.0'])
    assert.ok(isAllowed(licence));
  for (const licence of ['GPL-3.0', 'AGPL-3.0-only', 'MIT AND GPL-2.0', 'SSPL-1.0', 'UNLICENSED', '']) {
    assert.ok(!isAllowed(licence));
  }
});

test('A40 secrets are known by their shape', () => {
  const planted = [
    `-----BEGIN RSA ${'PRIVATE'} KEY-----\nMIIEowIBAAKCAQEAabcdefgh`,
    `AKIA${'A'.repeat(16)}`,
    `ghp_${'a'.repeat(36)}`,
    `glpat-${'a'.repeat(20)}`,
    `xoxb-${'1'.repeat(12)}`,
    `npm_${'a'.repeat(36)}`,
    `AIza${'a'.repeat(35)}`,
    `sk_live_${'a'.repeat(24)}`,
    `LTAI${'a'.repeat(16)}`,
    `AKID${'a'.repeat(32)}`,
    `tw_${'a'.repeat(43)}`,
    `eyJ${'a'.repeat(12)}.eyJ${'b'.repeat(12)}.${'c'.repeat(24)}`,
    `postgres://crm:${'x'.repeat(10)}@db.example.com/crm`,
    `SECRET_KEY=k1:${'A'.repeat(43)}=`,
  ];
  for (const text of planted) assert.equal(secretsIn(text).length, 1, text);
  for (const text of [
    'postgres://crm:secret@db/crm',
    'tw_abc',
    'a sentence about a private key',
    'eyJ.x.y',
  ]) {
    assert.deepEqual(secretsIn(text), []);
  }
});

test('A40 what comes from others is in order, and no secret stands in the repository or the pages', () => {
  assert.deepEqual(breachesOfSupplyChain(), []);
});
