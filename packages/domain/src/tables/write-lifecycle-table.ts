import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { lifecycleTable } from './lifecycle-table.js';

// `pnpm lifecycle`: run from dist, writes docs/lifecycle.md of this checkout.
writeFileSync(fileURLToPath(new URL('../../../../docs/lifecycle.md', import.meta.url)), lifecycleTable());
