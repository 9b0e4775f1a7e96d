import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runProgram } from './embedded-command.js';
import { existingHome, type EmbeddedHome } from './embedded-home.js';
import { whoHolds } from './embedded-lock.js';
import { commandLineOf } from './embedded-process.js';

/** Stops a server that outlived the process which started it. The caller holds the folder's lock. */
export async function stopOrphan(home: EmbeddedHome): Promise<void> {
  const pidFile = path.join(home.cluster, 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  const [first = '', ...rest] = readFileSync(pidFile, 'utf8').split('\n');
  const line = commandLineOf(Number(first));
  const isServer = line === null ? process.platform === 'win32' : line.includes(home.cluster);
  if (isServer) {
    // Without success too the start goes on: the server itself refuses to share its folder.
    await runProgram(home, 'pg_ctl', ['-D', home.cluster, '-m', 'fast', '-w', '-t', '30', 'stop']);
  } else if (line !== null) {
    // The number now belongs to a stranger, and the server would take it for its living twin. Its own
    // parent it never takes for that, and it still looks whether the old shared memory is in use.
    writeFileSync(pidFile, [String(process.pid), ...rest].join('\n'));
  }
}

/** Ends what a killed process may have left running in this data folder; true when nobody uses it now. */
export async function stopOrphanIn(dataDir: string): Promise<boolean> {
  if (whoHolds(dataDir) !== null) return false;
  const home = existingHome(dataDir);
  if (home) await stopOrphan(home);
  return true;
}
