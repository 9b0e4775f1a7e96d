// Runs the import law over a tree: the workspace itself, or a planted one in its test.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './run-command.mjs';

const sources = ['apps/api/src', 'apps/web/src', 'packages/domain/src', 'packages/oracle/src'];

/** Breaches of the law below `folder`: `{ rule, from, to }` each. Throws when the look itself failed. */
export function breachesOfImportLaw(folder) {
  const program = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const preload = pathToFileURL(path.join(import.meta.dirname, 'read-tsx-with-swc.mjs')).href;
  const config = path.join(root, '.dependency-cruiser.cjs');
  const words = ['--import', preload, program, ...sources, '--config', config, '--output-type', 'json'];
  const run = spawnSync(process.execPath, words, { cwd: folder, encoding: 'utf8', maxBuffer: 1e9 });
  if (!run.stdout.startsWith('{')) throw new Error(`dependency-cruiser did not run: ${run.stderr}`);
  const { summary } = JSON.parse(run.stdout);
  if (summary.totalCruised === 0) throw new Error('dependency-cruiser saw no file.');
  return summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
}
