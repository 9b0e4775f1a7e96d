// `pnpm oracle --checks 1e7 --seed yesterday`: random worlds until there are so many checks; prints the seed, keeps the
// first failure, shrunk, in packages/oracle/regressions, and ends with 1 if there was one.
import { parseArgs } from 'node:util';

import { openStand } from './product/launch.js';
import { runCampaign, usualSize } from './run/campaign.js';
import { openLane } from './run/lane.js';
import { keep, told } from './run/regression.js';
import { shrink } from './run/shrink.js';

const { values } = parseArgs({
  options: {
    checks: { type: 'string', default: '200000' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 1e9)) },
    lanes: { type: 'string', default: '2' },
    processes: { type: 'string', default: '1' },
  },
});
const { seed } = values;
console.log(`seed ${seed}`);
const stand = await openStand(Number(values.lanes));
const lanes = await Promise.all(
  stand.databaseUrls.map((_, index) => openLane(stand, index, { processes: Number(values.processes) })),
);
const [first] = lanes;
const { tally, worlds, operations, seconds, failed } = await runCampaign(lanes, {
  seed,
  checks: Number(values.checks),
  size: usualSize,
});
console.log(
  `${tally.checks} checks by ${operations} operations in ${worlds} worlds, ${Math.round(seconds)} s`,
);
if (failed !== null && first !== undefined) {
  process.exitCode = 1;
  const { scenario, failure } = failed;
  console.log(JSON.stringify(failure.differences.slice(0, 5), null, 1));
  console.log(told(first.schema, scenario.steps[failure.step]));
  const smallest = await shrink(first, scenario, failure.step);
  const was = failure.differences.map(({ kind, path }) => `${kind} at ${path}`)[0] ?? '';
  console.log(`kept as ${keep(scenario.seed, { was, scenario: smallest })}`);
  console.log(told(first.schema, smallest.steps.at(-1)));
}
await Promise.all(lanes.map(async (lane) => await lane.stop()));
await stand.stop();
