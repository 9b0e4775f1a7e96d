// `pnpm check`: what a machine can see of a change, in about a minute; `pnpm check types lint` only the named.
import { claimedRules } from '../packages/tools/src/claimed-rules.mjs';
import { untestedRules } from '../packages/tools/src/rule-coverage.mjs';
import { faultsOfTables } from '../packages/tools/src/security-tables.mjs';
import './node-version.mjs';
import { breachesOfClockLaw } from './clock-law.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { breachesOfImportLaw } from './import-law.mjs';
import { pnpm, root, runCommand } from './run-command.mjs';
import { breachesOfSupplyChain } from './supply-chain.mjs';
import { contractSuite } from './suites/contract-suite.mjs';
import { jestSuite } from './suites/jest-suite.mjs';

const checks = {
  format: async () => await succeeds(pnpm('exec', 'oxfmt', '--check', '.')),
  lint: async () => await succeeds(pnpm('exec', 'oxlint', '--quiet')),
  types: async () => await succeeds(pnpm('--recursive', '--no-bail', 'run', 'types')),
  imports: async () =>
    keepsLaw(breachesOfImportLaw(root).map(({ rule, from, to }) => `${rule}: ${from} → ${to}`)),
  clock: async () => keepsLaw(breachesOfClockLaw()),
  supply: async () => keepsLaw(breachesOfSupplyChain()),
  contract: async () => (await contractSuite()).failed === 0,
  graph: async () => await succeeds([process.execPath, 'packages/tools/src/graph.mjs', '--check']),
  coverage: async () =>
    keepsLaw(untestedRules(root, claimedRules).map((id) => `${id} is claimed and no test begins with it`)),
  security: async () => keepsLaw(faultsOfTables(root)),
  rules: async () => (await jestSuite('packages/domain')).failed === 0,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in checks));
if (unknown.length > 0) {
  console.error(`There is no check ${unknown.join(', ')}; there are ${Object.keys(checks).join(', ')}.`);
  process.exit(1);
}

await ensureInstalled();
const broken = [];
for (const name of asked.length > 0 ? asked : Object.keys(checks)) {
  console.log(`\n=== ${name} ===`);
  if (!(await checks[name]())) broken.push(name);
}
console.log(broken.length === 0 ? '\nAll checks passed.' : `\nNot in order: ${broken.join(', ')}`);
process.exitCode = broken.length === 0 ? 0 : 1;

async function succeeds(words) {
  return (await runCommand(words)) === 0;
}

function keepsLaw(breaches) {
  for (const breach of breaches) console.error(breach);
  return breaches.length === 0;
}
