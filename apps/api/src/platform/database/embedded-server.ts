import type { ChildProcess } from 'node:child_process';
import { appendFileSync, closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { spawnProgram } from './embedded-command.js';
import { connectAsSuperuser, withClient } from './embedded-connection.js';
import type { EmbeddedCredentials } from './embedded-credentials.js';
import type { EmbeddedHome } from './embedded-home.js';
import { stopOrphan } from './embedded-orphan.js';
import { EmbeddedProblem } from './embedded-problem.js';
import { serverSettings } from './embedded-settings.js';

export interface RunningServer {
  readonly port: number;
  readonly pid: number;
  stop(): Promise<void>;
}

/** Starts the server and keeps it running: one that dies is started again on the same port. */
export async function runServer(
  home: EmbeddedHome,
  credentials: EmbeddedCredentials,
  durable: boolean,
): Promise<RunningServer> {
  let isStopping = false;
  let reviving: Promise<void> = Promise.resolve();
  let { child, port } = await launchOnFreePort();
  watch();

  return {
    port,
    get pid() {
      return child.pid ?? 0;
    },
    async stop() {
      isStopping = true;
      await reviving;
      await shutDown(child);
    },
  };

  async function launchOnFreePort(): Promise<{ child: ChildProcess; port: number }> {
    for (let attempt = 1; ; attempt += 1) {
      const free = await freePort();
      try {
        return { child: await launch(home, credentials, durable, free), port: free };
      } catch (error) {
        const isTaken = error instanceof Error && error.message.includes('Address already in use');
        if (!isTaken || attempt === 5) throw error;
      }
    }
  }

  function watch(): void {
    child.once('exit', () => {
      if (!isStopping) reviving = revive();
    });
  }

  async function revive(): Promise<void> {
    for (let attempt = 1; !isStopping && attempt <= 20; attempt += 1) {
      try {
        appendFileSync(home.log, `The server ended unexpectedly; starting it again (attempt ${attempt}).\n`);
        await stopOrphan(home);
        child = await launch(home, credentials, durable, port);
        watch();
        return;
      } catch {
        await pause(Math.min(attempt * 250, 3_000));
      }
    }
  }
}

async function launch(
  home: EmbeddedHome,
  credentials: EmbeddedCredentials,
  durable: boolean,
  port: number,
): Promise<ChildProcess> {
  rotate(home.log);
  const written = existsSync(home.log) ? statSync(home.log).size : 0;
  const log = openSync(home.log, 'a', 0o600);
  const words = ['-D', home.cluster, '-p', String(port), ...serverSettings(durable)];
  const child = spawnProgram(home, {
    name: 'postgres',
    words,
    stdio: ['ignore', log, log],
    detached: true,
  });
  closeSync(log);
  child.on('error', (error) => appendFileSync(home.log, `${error.message}\n`));
  // The application decides how long it lives, not the database it started.
  child.unref();
  try {
    await waitUntilReady(child, home, credentials, port);
    return child;
  } catch (error) {
    await shutDown(child);
    const said = readFileSync(home.log).subarray(written).toString().trim();
    const reason = error instanceof Error ? error.message : String(error);
    throw new EmbeddedProblem(`The database did not start (${reason}). ${home.log} says:\n${said}`, {
      cause: error,
    });
  }
}

/** Ready when it answers, and when what answers on the port is this very cluster. */
async function waitUntilReady(
  child: ChildProcess,
  home: EmbeddedHome,
  credentials: EmbeddedCredentials,
  port: number,
): Promise<void> {
  let reason = 'no answer';
  // Recovery after a power cut replays the log first and may take minutes.
  for (const begun = performance.now(); performance.now() - begun < 600_000; await pause(20)) {
    if (hasEnded(child)) throw new Error('it ended at once');
    try {
      const folder = await withClient(await connectAsSuperuser(port, credentials), async (client) => {
        const answer = await client.query<{ data_directory: string }>('show data_directory');
        return answer.rows[0]?.data_directory ?? '';
      });
      if (path.resolve(folder) === path.resolve(home.cluster)) return;
      reason = `port ${port} belongs to another database`;
    } catch (error) {
      reason = error instanceof Error ? error.message : String(error);
      if (/password authentication failed/.test(reason) && performance.now() - begun > 3_000) break;
    }
  }
  throw new Error(reason);
}

async function shutDown(child: ChildProcess): Promise<void> {
  child.ref();
  // Fast: open transactions are rolled back and everything is written. Immediate, then by force, if it hangs.
  for (const [signal, patience] of [
    ['SIGINT', 30_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    if (hasEnded(child)) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await Promise.race([ended, pause(patience, undefined, { ref: false })]);
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
}

function rotate(log: string): void {
  if (existsSync(log) && statSync(log).size > 10_000_000) renameSync(log, `${log}.1`);
}

async function freePort(): Promise<number> {
  return await new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
