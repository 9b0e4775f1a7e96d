import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import path from 'node:path';
import { program } from './embedded-binaries.js';
import type { EmbeddedHome } from './embedded-home.js';

interface Invocation {
  name: 'initdb' | 'pg_ctl' | 'postgres';
  words: readonly string[];
  stdio: StdioOptions;
  /** In a process group of its own, so that Ctrl-C reaches the application first and alone. */
  detached?: boolean;
}

/** Runs one of PostgreSQL's programs as the home's identity, in an environment that is always the same. */
export function spawnProgram(home: EmbeddedHome, invocation: Invocation): ChildProcess {
  const { name, words, stdio, detached = false } = invocation;
  const { prefix, user } = home.identity;
  const line = [...prefix, path.join(home.binaries, program(name)), ...words];
  const [command = '', ...rest] = line;
  const isWindows = process.platform === 'win32';
  const env = { PATH: process.env.PATH, LC_MESSAGES: 'C', TZ: 'UTC', SystemRoot: process.env.SystemRoot };
  return spawn(command, rest, { ...user, stdio, detached, env, cwd: isWindows ? undefined : '/' });
}

/** Waits for a program's end and gives all it said. */
export async function runProgram(
  home: EmbeddedHome,
  name: Invocation['name'],
  words: readonly string[],
): Promise<{ ok: boolean; output: string }> {
  const child = spawnProgram(home, { name, words, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ ok: code === 0, output }));
  });
}
