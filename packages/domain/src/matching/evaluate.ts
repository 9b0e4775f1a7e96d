import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { evaluateMatching } from './evaluation/evaluate-matching.js';
import { loadWorld } from './evaluation/load-world.js';
import { reportOf, totalsOf } from './evaluation/write-report.js';

// node dist/matching/evaluate.js [data folder] [size of the crowd]: measures the matching on labelled pairs
// and writes docs/matching.md when it runs with the standard crowd.
const root = new URL('../../../../', import.meta.url);
const [, , folder, crowd] = process.argv;
const data = folder ?? fileURLToPath(new URL('../shared/data', root));
const world = loadWorld(data, crowd === undefined ? undefined : Number(crowd));

if (world === null) {
  console.error(
    `There is no cn-company-dev and cn-company-names in ${data}; give their folder as the first argument.`,
  );
  process.exitCode = 1;
} else {
  const evaluation = evaluateMatching({ ...world, forwardsEvery: 1, backwardsEvery: 1, slipEvery: 3 });
  const report = reportOf(evaluation);
  if (crowd === undefined) writeFileSync(new URL('docs/matching.md', root), report);
  else console.log(report);
  console.log(totalsOf(evaluation));
}
