// `pnpm dev`: everything rebuilt and restarted as files change; one Ctrl-C ends it all.
import './node-version.mjs';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ensureInstalled } from './ensure-installed.mjs';
import { pnpm, root, runCommand } from './run-command.mjs';

await ensureInstalled();
console.log('Building domain and API once …');
await runCommand(pnpm('--filter', '@tidewater/domain', '--filter', '@tidewater/api', 'run', 'build'));
if (!existsSync(path.join(root, 'apps/api/dist/main.js'))) process.exit(1);

const port = process.env.PORT ?? '4000';
const webPort = process.env.WEB_PORT ?? '4100';
const compiler = ['node_modules/typescript/bin/tsc', '--watch', '--preserveWatchOutput'];
const vite = ['node_modules/vite/bin/vite.js'];
const running = [
  start('domain', 'packages/domain', compiler),
  start('api', 'apps/api', compiler),
  start('server', '.', ['--watch', 'apps/api/dist/main.js'], { NODE_ENV: 'development' }),
  start('web', 'apps/web', vite, { PORT: webPort, API_URL: `http://127.0.0.1:${port}` }),
];

let isStopping = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stopAll());
await Promise.all(running.map(async ({ ended }) => await ended));

/** Each part is a process group of its own, so that Ctrl-C reaches it once, through `stopAll`. */
function start(name, folder, words, env = {}) {
  const child = spawn(process.execPath, words, {
    cwd: path.join(root, folder),
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      for (const line of text.split('\n').filter(Boolean)) console.log(`${name.padEnd(6)} │ ${line}`);
    });
  }
  const ended = new Promise((resolve) => child.once('exit', resolve));
  return { name, child, ended };
}

async function stopAll() {
  if (isStopping) return;
  isStopping = true;
  for (const { child } of running) signalGroup(child, 'SIGTERM');
  const all = Promise.all(running.map(async ({ ended }) => await ended));
  await Promise.race([all, pause(20_000, undefined, { ref: false })]);
  for (const { child } of running) signalGroup(child, 'SIGKILL');
  process.exit(0);
}

function signalGroup({ pid, exitCode, signalCode }, signal) {
  if (exitCode !== null || signalCode !== null) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, signal);
  } catch {
    // It ended in the same moment.
  }
}
