import 'reflect-metadata';
import { readFileSync } from 'node:fs';

import { modules, resolversOf } from '../../src/modules.js';
import { standardRoles } from '../../src/modules/people/index.js';
import { matrixTable } from '../../src/modules/roles/index.js';
import { buildGraphqlSchema } from '../../src/platform/graphql/build-schema.js';

test('AC-2 the committed matrix is what the standard roles allow; after a change run "pnpm access:matrix"', () => {
  buildGraphqlSchema(resolversOf(modules));
  const committed = new URL('../../../../docs/security/access-matrix.md', import.meta.url);
  expect(readFileSync(committed, 'utf8')).toBe(matrixTable(standardRoles));
});
