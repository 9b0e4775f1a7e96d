// Runs the pnpm this repository pins, on a machine that has only Node and npm.
// The first call fetches it into .tools/; later calls need no network.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = import.meta.dirname;
const { packageManager } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const version = packageManager.split('@')[1].split('+')[0];
const home = path.join(root, '.tools', `pnpm-${version}`);
const binaries = path.join(home, 'node_modules', '.bin');
const isWindows = process.platform === 'win32';

if (!existsSync(path.join(home, 'node_modules', 'pnpm', 'package.json'))) {
  console.log(`Fetching pnpm ${version} …`);
  const words = ['install', '--prefix', home, '--no-save', '--no-audit', '--no-fund', `pnpm@${version}`];
  const npm = spawnSync(isWindows ? 'npm.cmd' : 'npm', words, {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: isWindows,
  });
  if (npm.status !== 0) process.exit(npm.status ?? 1);
}

const pnpm = spawnSync(path.join(binaries, isWindows ? 'pnpm.cmd' : 'pnpm'), process.argv.slice(2), {
  stdio: 'inherit',
  shell: isWindows,
  env: { ...process.env, PATH: binaries + path.delimiter + process.env.PATH, TURBO_TELEMETRY_DISABLED: '1' },
});
process.exit(pnpm.status ?? 1);
