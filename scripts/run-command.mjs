// One way to run a command of the workspace: in its root, with its output shown as it comes.
import { spawn } from 'node:child_process';
import path from 'node:path';

export const root = path.dirname(import.meta.dirname);

/** Resolves with the exit code; a command that cannot be started, or died of a signal, counts as 1. */
export async function runCommand(words, { env = {}, cwd = root } = {}) {
  const [command, ...rest] = words;
  const child = spawn(command, rest, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return await new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(`${command}: ${error.message}`);
      resolve(1);
    });
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** Words of a command line that runs the pinned pnpm. */
export function pnpm(...words) {
  return [process.execPath, path.join(root, 'pnpm.mjs'), ...words];
}

/** A step that did not succeed; its own output stands above, the message says what that means. */
export class StepFailed extends Error {}

export async function runStep(words, complaint) {
  if ((await runCommand(words)) !== 0) throw new StepFailed(complaint);
}
