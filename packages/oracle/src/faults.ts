// `pnpm oracle:faults`: plants every fault there is, one after the other, and ends with 1 if one is not caught.
// `--only <part of a name>` plants those alone; without it the table in docs/security is written anew.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { catchFault, type Caught } from './faults/catch-fault.js';
import { type Fault, faults } from './faults/fault.js';
import { openStand } from './product/launch.js';

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    seed: { type: 'string', default: 'faults' },
    checks: { type: 'string', default: '100000' },
    lanes: { type: 'string', default: '2' },
  },
});
const waiting = faults().filter(({ name }) => name.includes(values.only));
const results = new Map<Fault, Caught | null>();
const stand = await openStand(Number(values.lanes));
await Promise.all(
  stand.databaseUrls.map(async (_, lane) => {
    for (let fault = waiting.shift(); fault !== undefined; fault = waiting.shift()) {
      const caught = await catchFault(stand, lane, fault, {
        seed: values.seed,
        checks: Number(values.checks),
      });
      results.set(fault, caught);
      console.log(
        caught === null
          ? `NOT CAUGHT: ${fault.name}`
          : `${fault.name}: ${caught.by}, ${caught.checks} checks`,
      );
    }
  }),
);
await stand.stop();
const missed = [...results.values()].filter((caught) => caught === null).length;
console.log(`${results.size - missed} of ${results.size} faults caught`);
process.exitCode = missed === 0 ? 0 : 1;
if (values.only === '')
  writeFileSync(fileURLToPath(new URL('../../../docs/security/seeded-faults.md', import.meta.url)), table());

function table(): string {
  const lines = faults().map((fault) => {
    const caught = [...results].find(([{ name }]) => name === fault.name)?.[1] ?? null;
    const by =
      caught === null ? '**not caught** | ' : `${caught.by} | ${caught.checks.toLocaleString('en-US')}`;
    return `| ${fault.part} | ${fault.name} | ${by} |`;
  });
  return `# Seeded faults

Each is planted into the built product (\`packages/oracle/faults\`), which then serves random worlds until the oracle sees
a difference. Written by \`pnpm oracle:faults\`, seed \`${values.seed}\`: ${results.size - missed} of ${results.size} caught.

| Part | What the product then does | Given away by | After checks |
|---|---|---|---|
${lines.join('\n')}
`;
}
