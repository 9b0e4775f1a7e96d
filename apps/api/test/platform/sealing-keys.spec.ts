import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { readEnv } from '../../src/platform/env.js';
import { sealingKeys } from '../../src/platform/secrets/sealing-keys.js';

const [old, current] = [
  `old:${Buffer.alloc(32, 1).toString('base64')}`,
  `new:${Buffer.alloc(32, 2).toString('base64')}`,
];
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tidewater-test-key-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('L36 what was sealed opens in its own place only, and not once it was changed', () => {
  const keys = sealingKeys(current, folder);
  const sealed = keys.seal('JBSWY3DPEHPK3PXP', 'second factor of a');
  expect(sealed.toString('latin1')).not.toContain('JBSWY3DP');
  expect(keys.open(sealed, 'second factor of a')).toEqual({ value: 'JBSWY3DPEHPK3PXP', isOld: false });
  expect(() => keys.open(sealed, 'second factor of b')).toThrow();
  for (const at of [5, 17, 33, sealed.length - 1]) {
    const changed = Buffer.from(sealed);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(() => keys.open(changed, 'second factor of a')).toThrow();
  }
  expect(keys.seal('x', 'p').equals(keys.seal('x', 'p'))).toBe(false);
});

test('L36 after a change of keys old values still open, new ones are sealed with the new key', () => {
  const sealed = sealingKeys(old, folder).seal('value', 'place');
  const both = sealingKeys(`${current},${old}`, folder);
  expect(both.open(sealed, 'place')).toEqual({ value: 'value', isOld: true });
  expect(sealingKeys(current, folder).open(both.seal('value', 'place'), 'place').isOld).toBe(false);
  expect(() => sealingKeys(current, folder).open(sealed, 'place')).toThrow('SECRET_KEY has no key named old');
});

test('L36 without SECRET_KEY a key is made in the data folder, once, for its owner’s eyes only', () => {
  const sealed = sealingKeys(null, path.join(folder, 'data')).seal('value', 'place');
  expect(sealingKeys(null, path.join(folder, 'data')).open(sealed, 'place').value).toBe('value');
  const file = path.join(folder, 'data/secret.key');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readFileSync(file, 'utf8')).toMatch(/^k1:[A-Za-z0-9+/]{43}=$/);
});

test.each([
  'short:abc',
  'x',
  `a b:${Buffer.alloc(32).toString('base64')}`,
  `k1:${Buffer.alloc(31).toString('base64')}`,
])('a SECRET_KEY that is none is said in one line without the key', (secret) => {
  const starting = () => readEnv({ SECRET_KEY: secret });
  expect(starting).toThrow(/^Cannot start: SECRET_KEY: has to be name:base64 of 32 bytes/);
  expect(starting).not.toThrow(secret);
});

test('OIDC_ISSUER alone is not enough', () => {
  expect(() => readEnv({ OIDC_ISSUER: 'https://login.example.com' })).toThrow(
    'OIDC_ISSUER needs OIDC_CLIENT_ID',
  );
  expect(readEnv({ OIDC_ISSUER: 'https://login.example.com', OIDC_CLIENT_ID: 'crm' }).provider).toEqual({
    issuer: 'https://login.example.com',
    clientId: 'crm',
    clientSecret: null,
    claim: 'preferred_username',
    name: null,
    newUsersRole: null,
  });
});
