// `npm start`: from a bare clone to a running product.
import './node-version.mjs';
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import path from 'node:path';
import { StepFailed, root } from './run-command.mjs';
import { ensureBuilt } from './ensure-built.mjs';
import { ensureInstalled } from './ensure-installed.mjs';

try {
  await ensureInstalled();
  await ensureBuilt();
  console.log('Starting (the first time, demo data is laid down) …');
  process.exitCode = await runProduct();
} catch (error) {
  if (!(error instanceof StepFailed)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function runProduct() {
  const isWindows = process.platform === 'win32';
  // In a process group of its own: Ctrl-C reaches it once, through the lines below, however many
  // processes of npm and the shell stand between.
  // What a list or an import leaves behind dies young; what does not is collected before it is as much again as lives.
  const memory = ['--max-semi-space-size=64', '--heap-growing-percent=40'];
  const product = spawn(process.execPath, [...memory, 'apps/api/dist/main.js'], {
    cwd: root,
    // Read by Node 22 and later: the second start compiles nothing.
    env: { NODE_COMPILE_CACHE: path.join(root, '.tools', 'compiled'), ...process.env },
    stdio: 'inherit',
    detached: !isWindows,
  });
  let lastSignal = -Infinity;
  const passOn = (signal) => {
    // The terminal and npm both pass one Ctrl-C on; a later one is meant as another.
    if (performance.now() - lastSignal < 2_000) return;
    lastSignal = performance.now();
    if (!isWindows) product.kill(signal);
  };
  process.on('SIGINT', () => passOn('SIGINT'));
  process.on('SIGTERM', () => passOn('SIGTERM'));
  process.on('SIGHUP', () => passOn('SIGTERM'));
  if (process.env.npm_lifecycle_event) whenParentIsGone(() => passOn('SIGTERM'));
  return await new Promise((resolve) => {
    product.once('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    product.once('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
}

/** A signal to npm ends the shell between npm and this process, which itself hears nothing of it. */
function whenParentIsGone(stop) {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    stop();
  }, 200);
  watch.unref();
}
