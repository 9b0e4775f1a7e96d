import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mostKilobytes, pageWeights } from '../../packages/bench/src/page-weights.mjs';

test('B9 the first pages weigh no more than they may', (context) => {
  const weights = pageWeights();
  if (weights === null) return context.skip('the web app is not built');
  for (const [page, most] of Object.entries(mostKilobytes)) {
    assert.ok(weights[page] > 0 && weights[page] <= most, `${page}: ${weights[page]} kB`);
  }
});
