import 'reflect-metadata';

import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { modules, resolversOf } from './modules.js';
import { standardRoles } from './modules/people/index.js';
import { matrixTable } from './modules/roles/index.js';
import { buildGraphqlSchema } from './platform/graphql/build-schema.js';

// `pnpm access:matrix`: run from dist, writes docs/security/access-matrix.md of this checkout. Building the schema is
// what makes every module declare its fields.
buildGraphqlSchema(resolversOf(modules));
const folder = fileURLToPath(new URL('../../../docs/security/', import.meta.url));
mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}access-matrix.md`, matrixTable(standardRoles));
