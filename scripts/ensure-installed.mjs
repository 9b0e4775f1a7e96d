import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { pnpm, root, runStep } from './run-command.mjs';
import { Stamp, digestOf } from './stamp.mjs';

/** Installs what the lockfile names, once for each lockfile; afterwards no network is needed. */
export async function ensureInstalled() {
  const stamp = new Stamp('node_modules/.tidewater-installed', digestOf(manifests()));
  if (stamp.isCurrent() && existsSync(path.join(root, 'node_modules/.pnpm'))) return;
  console.log('Installing dependencies (the first time takes a minute) …');
  const reporter = process.stdout.isTTY ? 'default' : 'append-only';
  await runStep(
    pnpm('install', '--frozen-lockfile', '--prefer-offline', `--reporter=${reporter}`),
    'The dependencies could not be installed: is the npm registry within reach?',
  );
  stamp.set();
}

function manifests() {
  const workspaces = ['apps', 'packages'].flatMap((folder) =>
    readdirSync(path.join(root, folder)).map((name) => `${folder}/${name}/package.json`),
  );
  const all = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', ...workspaces];
  return all.filter((file) => existsSync(path.join(root, file)));
}
