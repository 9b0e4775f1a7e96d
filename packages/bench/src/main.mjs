import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { openDatasets } from './datasets.mjs';
import { openStand } from './stand.mjs';
import { countStatements } from './count-statements.mjs';
import { table, writeReport } from './report.mjs';
import { access } from './rows/access.mjs';
import { b7 } from './rows/collision.mjs';
import { b3 } from './rows/follow-up.mjs';
import { b6 } from './rows/import.mjs';
import { b1, b1m } from './rows/lists.mjs';
import { b2 } from './rows/one-customer.mjs';
import { tr } from './rows/redraw.mjs';
import { b9 } from './rows/start-up.mjs';
import { b5 } from './rows/sweep.mjs';

const usage =
  'pnpm bench -- [--rows B1,B2] [--sizes S,L] [--rounds 5] [--seconds 3] [--data folder] [--report file]';
const overHttp = [b1, b1m, b2, access, b3, b7, tr];
const byThemselves = [b9, b5, b6];

const { values } = parseArgs({
  args: process.argv.slice(2).filter((word) => word !== '--'),
  options: {
    rows: { type: 'string' },
    sizes: { type: 'string', default: 'S,L' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '3' },
    data: { type: 'string', default: fileURLToPath(new URL('../../../.data/bench', import.meta.url)) },
    report: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(usage);
  process.exit(0);
}

const wanted = (row) => values.rows === undefined || values.rows.split(',').includes(row.id);
const [rounds, seconds] = [Number(values.rounds), Number(values.seconds)];
const all = values.rows === undefined && values.sizes === 'S,L';
const reportFile =
  values.report ?? (all ? fileURLToPath(new URL('../../../docs/benchmarks.md', import.meta.url)) : null);
const say = (line) => console.log(`${new Date().toTimeString().slice(0, 8)}  ${line}`);

const results = [];
const datasets = await openDatasets(values.data, say);
try {
  await runOverHttp();
  const small = 'bench_s';
  for (const row of byThemselves.filter(wanted)) {
    await keep(row, () => row.run({ serverUrl: datasets.server.url, small, rounds, say }));
  }
} finally {
  await datasets.stop();
}
console.log(`\n${table(results)}\n`);

async function runOverHttp() {
  const rows = overHttp.filter(wanted);
  const sets = [];
  for (const size of values.sizes.split(',')) sets.push(await datasets.dataset(size));
  if (rows.length === 0) return;
  const stands = [];
  try {
    for (const set of sets) stands.push(await openStand(set));
    for (const row of rows) await keep(row, () => row.run({ stands, rounds, seconds }));
  } finally {
    for (const stand of stands) await stand.stop();
  }
}

/** One row's fault does not cost the others their figures. The report is written after every row. */
async function keep(row, run) {
  say(`${row.id} ${row.title}`);
  try {
    const found = await run();
    if (found.sample) found.statements = await countStatements(await sizeOfSample(), found.sample);
    results.push({ row, ...found });
  } catch (error) {
    results.push({ row, fault: error.message, checked: [], figures: [] });
    console.error(error);
    process.exitCode = 1;
  }
  if (reportFile) await writeReport(reportFile, results, { datasets, rounds, seconds });
}

async function sizeOfSample() {
  return await datasets.dataset(values.sizes.split(',')[0]);
}
