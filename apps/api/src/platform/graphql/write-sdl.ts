import 'reflect-metadata';

import { writeFileSync } from 'node:fs';

import { modules, resolversOf } from '../../modules.js';
import { buildGraphqlSchema } from './build-schema.js';
import { schemaText } from './schema-text.js';

// `pnpm --filter @tidewater/api sdl`: writes the schema the web app and integrators build on, or another
// file to compare with it.
const committed = new URL('../../../../../packages/contract/schema.graphql', import.meta.url);
writeFileSync(process.argv[2] ?? committed, schemaText(buildGraphqlSchema(resolversOf(modules))));
