// `npm test`: installs, builds and runs every suite; `npm test -- domain api` runs the named ones.
// The last line is always the counts.
import './node-version.mjs';
import { ensureBuilt } from './ensure-built.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { StepFailed } from './run-command.mjs';
import { browserSuite } from './suites/browser-suite.mjs';
import { contractSuite } from './suites/contract-suite.mjs';
import { jestSuite } from './suites/jest-suite.mjs';
import { nodeSuite } from './suites/node-suite.mjs';
import { describeResult, didNotRun, sumOf } from './suites/results.mjs';

const suites = {
  contract: contractSuite,
  tools: async () => await nodeSuite('scripts/tests', 'packages/tools/tests'),
  domain: async () => await jestSuite('packages/domain'),
  api: async () => await jestSuite('apps/api', './test/setup/leave-at-once.mjs'),
  oracle: async () => await nodeSuite('packages/oracle/tests'),
  web: async () => sumOf([await jestSuite('apps/web'), await browserSuite()]),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in suites));
if (unknown.length > 0) {
  console.error(`There is no suite ${unknown.join(', ')}; there are ${Object.keys(suites).join(', ')}.`);
  process.exit(1);
}

const results = [];
try {
  await ensureInstalled();
  await ensureBuilt();
  for (const name of asked.length > 0 ? asked : Object.keys(suites)) results.push(await runSuite(name));
} catch (error) {
  if (!(error instanceof StepFailed)) throw error;
  console.error(error.message);
  results.push(didNotRun);
}

const total = sumOf(results);
if (total.failed > 0 || total.passed === 0) process.exitCode = 1;
console.log(describeResult(total));

async function runSuite(name) {
  console.log(`\n=== ${name} ===`);
  const begun = performance.now();
  const result = await suites[name]();
  const seconds = Math.round((performance.now() - begun) / 1000);
  console.log(`=== ${name}: ${describeResult(result)} (${seconds} s) ===`);
  return result;
}
