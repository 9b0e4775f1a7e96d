import 'reflect-metadata';

import { existsSync, readFileSync } from 'node:fs';
import { buildSchema, findBreakingChanges } from 'graphql';

import { modules, resolversOf } from '../../src/modules.js';
import { buildGraphqlSchema } from '../../src/platform/graphql/build-schema.js';
import { schemaText } from '../../src/platform/graphql/schema-text.js';

const schema = buildGraphqlSchema(resolversOf(modules));
const root = new URL('../../../../', import.meta.url);
const committed = new URL('packages/contract/schema.graphql', root);
const promised = new URL('../shared/spec/contract.graphql', root);

test('the committed schema is the one the code builds', () => {
  // When this fails: `pnpm --filter @tidewater/api run build && pnpm --filter @tidewater/api sdl`, and look at the diff.
  expect(schemaText(schema)).toBe(readFileSync(committed, 'utf8'));
});

const whenGiven = existsSync(promised) ? test : test.skip;
whenGiven('the schema contains all that integrators were promised (../shared/spec/contract.graphql)', () => {
  const breaking = findBreakingChanges(buildSchema(readFileSync(promised, 'utf8')), schema);
  expect(breaking.map(({ description }) => description)).toEqual([]);
});

test('every type, argument and field of the API is named by the same rules', () => {
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    expect(type.name).toMatch(/^[A-Z][A-Za-z]*$/);
    if (!('getFields' in type)) continue;
    for (const field of Object.values(type.getFields())) {
      expect(field.name).toMatch(/^[a-z][A-Za-z0-9]*$/);
    }
  }
});
