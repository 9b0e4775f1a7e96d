// `pnpm oracle:faults`: plants every fault there is, one after the other, and ends with 1 if one is not caught.
// `--only <part of a name>` plants those alone, `--missing` those that have not been caught yet. What came of it is kept
// in packages/oracle/faults-found.json and told in docs/security/seeded-faults.md. `--keep` keeps what gave a fault away,
// as small as it goes, in packages/oracle/regressions.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { catchFault } from './faults/catch-fault.js';
import { type Fault, faults } from './faults/fault.js';
import { faultTable } from './faults/fault-table.js';
import { foundSoFar, keepFound } from './faults/found.js';
import { openStand } from './product/launch.js';
import { keep, keptCaseOf } from './run/regression.js';

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    missing: { type: 'boolean', default: false },
    seed: { type: 'string', default: 'faults' },
    checks: { type: 'string', default: '100000' },
    keep: { type: 'boolean', default: false },
  },
});
const hunt = { seed: values.seed, checks: Number(values.checks), shrinks: values.keep };
const table = fileURLToPath(new URL('../../../docs/security/seeded-faults.md', import.meta.url));
const found = foundSoFar();
const wanted = faults().filter(({ name }) => {
  const isCaught = (found.get(name)?.by ?? null) !== null;
  return name.includes(values.only) && !(values.missing && isCaught);
});
const stand = await openStand();
if (await isSound()) for (const fault of wanted) await plant(fault);
await stand.stop();
const caught = wanted.filter(({ name }) => (found.get(name)?.by ?? null) !== null).length;
console.log(`${caught} of ${wanted.length} faults caught`);
process.exitCode = caught === wanted.length ? 0 : 1;

/** A difference that shows without a fault would give every fault away. */
async function isSound(): Promise<boolean> {
  const difference = await catchFault(stand, 0, null, hunt);
  console.log(
    difference === null
      ? `without a fault: no difference in ${hunt.checks} checks`
      : `NOT SOUND: without a fault there is ${difference.by}\n${JSON.stringify(difference.differences)}`,
  );
  return difference === null;
}

async function plant(fault: Fault): Promise<void> {
  const { name } = fault;
  const known = values.keep ? undefined : keptCaseOf(name);
  const result = await catchFault(stand, 0, fault, { ...hunt, known });
  const { by = null, checks = hunt.checks } = result ?? {};
  found.set(name, { by, checks, seed: hunt.seed });
  keepFound(found);
  writeFileSync(table, faultTable(faults(), found));
  if (result === null) return console.log(`NOT CAUGHT: ${name}`);
  console.log(`${name}: ${result.by}, ${checks} checks, ${result.seconds.toFixed()} s`);
  if (!values.keep) return;
  keep(name.replaceAll(' ', '-'), { was: `${name}: ${result.by}`, fault: name, scenario: result.scenario });
}
