import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { stages } from '../customer/state.js';
import { lifecycleTable } from './lifecycle-table.js';
import { samples } from './sample-states.js';

describe('the table of states and verbs', () => {
  test('LC-1 the committed table is what the rules say; after a change of a rule run "pnpm lifecycle"', () => {
    const committed = fileURLToPath(new URL('../../../../docs/lifecycle.md', import.meta.url));
    expect(readFileSync(committed, 'utf8')).toBe(lifecycleTable());
  });

  test('LC-1 every stage is in it', () => {
    expect(new Set(samples().map(({ state }) => state.stage))).toEqual(new Set(stages));
  });
});
