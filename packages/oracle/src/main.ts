import { parseArgs } from 'node:util';

import { Tally } from './compare/tally.js';
import { Schema, introspection } from './operations/schema.js';
import { documentOf } from './operations/document.js';
import { Client } from './product/client.js';
import { openStand } from './product/launch.js';
import { ProductTables } from './product/tables.js';
import { runScenario } from './run/run-scenario.js';
import { makeScenario } from './worlds/make-scenario.js';

const { values } = parseArgs({
  options: { checks: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } },
});
const stand = await openStand();
const product = await stand.launch({ processes: 1 });
const client = new Client(product.urls);
const schema = Schema.from((await client.ask(null, { query: introspection, variables: {} })).data);
const tables = new ProductTables(stand.databaseUrl);
const total = new Tally();
const begun = performance.now();
let operations = 0;
let failed = 0;
for (let index = 0; total.checks < Number(values.checks); index++) {
  const scenario = makeScenario(`${values.seed}-${index}`, schema, { asks: 8, happenings: 12 });
  const outcome = await runScenario({ schema, client, tables }, scenario);
  total.add(outcome.tally);
  operations += outcome.operations;
  for (const { step, differences } of outcome.failures) {
    const at = scenario.steps[step];
    console.log(scenario.seed, step, JSON.stringify(differences.slice(0, 4), null, 1));
    if (at?.kind === 'change') console.log(JSON.stringify(at));
    else if (at !== undefined)
      console.log(at.by, JSON.stringify(documentOf(schema, at.operation)).slice(0, 3000));
    failed++;
  }
  if (failed > 2) break;
}
console.log({ checks: total.checks, operations, seconds: (performance.now() - begun) / 1000 });
await tables.close();
await product.stop();
await stand.stop();
