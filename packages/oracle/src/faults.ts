// `pnpm oracle:faults`: plants every fault there is, one after the other, and ends with 1 if one is not caught.
// `--only <part of a name>` plants those alone; without it the table in docs/security is written anew. `--keep` keeps
// what gave a fault away, as small as it goes, in packages/oracle/regressions.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { catchFault } from './faults/catch-fault.js';
import { type Fault, faults } from './faults/fault.js';
import { faultTable, type Hunted } from './faults/fault-table.js';
import { openStand } from './product/launch.js';
import { keep } from './run/regression.js';

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    seed: { type: 'string', default: 'faults' },
    checks: { type: 'string', default: '100000' },
    keep: { type: 'boolean', default: false },
  },
});
const hunt = { seed: values.seed, checks: Number(values.checks), shrinks: values.keep };
const table = fileURLToPath(new URL('../../../docs/security/seeded-faults.md', import.meta.url));
const hunted: Hunted[] = [];
const stand = await openStand();
if (values.only === '' && (await isSound())) {
  const { checks, seed } = hunt;
  for (const fault of faults()) {
    await plant(fault);
    writeFileSync(table, faultTable(hunted, { checks, seed }));
  }
}
if (values.only !== '') {
  for (const fault of faults().filter(({ name }) => name.includes(values.only))) await plant(fault);
}
await stand.stop();
const caught = hunted.filter((one) => one.caught !== null).length;
console.log(`${caught} of ${hunted.length} faults caught`);
process.exitCode = caught === hunted.length && caught > 0 ? 0 : 1;

/** A difference that shows without a fault would give every fault away. */
async function isSound(): Promise<boolean> {
  const difference = await catchFault(stand, 0, null, hunt);
  console.log(
    difference === null
      ? `without a fault: no difference in ${hunt.checks} checks`
      : `NOT SOUND: without a fault there is ${difference.by}`,
  );
  return difference === null;
}

async function plant(fault: Fault & { readonly part: string }): Promise<void> {
  const caught = await catchFault(stand, 0, fault, hunt);
  hunted.push({ fault, caught });
  if (caught === null) return console.log(`NOT CAUGHT: ${fault.name}`);
  console.log(`${fault.name}: ${caught.by}, ${caught.checks} checks, ${caught.seconds.toFixed()} s`);
  if (!values.keep) return;
  const { scenario, by } = caught;
  keep(fault.name.replaceAll(' ', '-'), { was: `${fault.name}: ${by}`, fault: fault.name, scenario });
}
