import assert from 'node:assert/strict';
import { test } from 'node:test';

import { attacks, leakChannels } from '../src/security-list.mjs';
import { drawTable, faultsOf, namesInSchema } from '../src/security-tables.mjs';

const hook = { id: 'L28', what: 'Webhooks', notYet: 'There are none.', sign: /hook/i };
const filter = { id: 'L1', what: 'Filtering' };
const tested = (ids, name = `${ids.join(' ')} it is refused`) => ({
  file: 'apps/api/test/a.spec.ts',
  name,
  ids,
});

test('a channel that is there and has no test is named', () => {
  assert.deepEqual(faultsOf([filter], [tested(['L2'])], []), [
    'L1 (Filtering) has no test whose name begins with its id.',
  ]);
  assert.deepEqual(faultsOf([filter], [tested(['L2', 'L1'])], []), []);
});

test('a channel that has come asks for a test, and one with a test is no longer said to be missing', () => {
  assert.deepEqual(faultsOf([hook], [], ['Customer']), []);
  assert.deepEqual(faultsOf([hook], [], ['createWebhook']), [
    'L28 (Webhooks) has come with createWebhook; it needs a test.',
  ]);
  assert.equal(faultsOf([hook], [tested(['L28'])], []).length, 1);
});

test('types and root fields are read from the schema', () => {
  const schema = `"""About"""\ntype Query {\n  """x"""\n  customer(id: ID!): Customer\n  me: Me!\n}\n\ntype Me {\n  locale: String!\n}\n`;
  assert.deepEqual(namesInSchema(schema), ['Query', 'Me', 'customer', 'me']);
});

test('a row names its tests without their ids, and where they run', () => {
  const table = drawTable({ title: 'T', about: [], entries: [filter, hook] }, [
    tested(['L1'], 'L1 a | b is <refused>'),
  ]);
  assert.ok(table.includes('| L1 | Filtering | a \\| b is &lt;refused> (`a.spec.ts`) | api |'));
  assert.ok(table.includes('| L28 | Webhooks | *There are none.* | – |'));
});

test('no channel and no attack is left out', () => {
  const numbered = (letter, to) => Array.from({ length: to }, (_, at) => `${letter}${at + 1}`);
  assert.deepEqual(
    leakChannels.map(({ id }) => id),
    numbered('L', 38),
  );
  assert.deepEqual(
    attacks.map(({ id }) => id),
    numbered('A', 40),
  );
});
