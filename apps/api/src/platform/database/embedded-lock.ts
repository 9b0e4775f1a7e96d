import {
  accessSync,
  constants,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { EmbeddedProblem } from './embedded-problem.js';
import { processBirth } from './embedded-process.js';

export class DataFolderInUse extends EmbeddedProblem {
  override readonly name = 'DataFolderInUse';

  constructor(
    readonly dataDir: string,
    readonly pid: number,
  ) {
    super(`Tidewater is already running with this data folder (pid ${pid}): ${path.resolve(dataDir)}`);
  }
}

export interface DataFolderLock {
  release(): void;
}

interface Holder {
  pid: number;
  /** When that process began: a process id alone is given out again after a restart. */
  birth: string;
}

/** Reserves the data folder for this process; throws `DataFolderInUse` when a living one holds it. */
export function lockDataFolder(dataDir: string): DataFolderLock {
  try {
    mkdirSync(dataDir, { recursive: true });
    accessSync(dataDir, constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw new EmbeddedProblem(`This user may not write to the data folder ${dataDir}.`, { cause });
  }
  const lockFile = lockFileIn(dataDir);
  const own = JSON.stringify({ pid: process.pid, birth: processBirth(process.pid) ?? '' });
  while (!claim(lockFile, own)) {
    const seen = readIfPresent(lockFile);
    if (seen === null) continue;
    const holder = parseHolder(seen);
    if (holder && isAlive(holder)) throw new DataFolderInUse(dataDir, holder.pid);
    discard(lockFile, seen);
  }
  return {
    release() {
      if (readIfPresent(lockFile) === own) rmSync(lockFile, { force: true });
    },
  };
}

/** The living process that works with this data folder, if there is one. */
export function whoHolds(dataDir: string): number | null {
  const seen = readIfPresent(lockFileIn(dataDir));
  const holder = seen === null ? null : parseHolder(seen);
  return holder && isAlive(holder) ? holder.pid : null;
}

function lockFileIn(dataDir: string): string {
  return path.join(dataDir, 'running.lock');
}

/** A link appears whole or not at all, so nobody ever reads a half-written lock. */
function claim(lockFile: string, content: string): boolean {
  const draft = `${lockFile}.${process.pid}`;
  writeFileSync(draft, content);
  try {
    linkSync(draft, lockFile);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    return claimWithoutLinks(lockFile, content);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** For file systems that know no links. */
function claimWithoutLinks(lockFile: string, content: string): boolean {
  try {
    writeFileSync(lockFile, content, { flag: 'wx' });
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/** Takes away a dead process's lock, but gives it back if another start has replaced it meanwhile. */
function discard(lockFile: string, stale: string): void {
  const aside = `${lockFile}.${process.pid}.stale`;
  try {
    renameSync(lockFile, aside);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return;
    throw error;
  }
  if (readIfPresent(aside) === stale) rmSync(aside, { force: true });
  else renameSync(aside, lockFile);
}

function isAlive(holder: Holder): boolean {
  return processBirth(holder.pid) === holder.birth;
}

function parseHolder(content: string): Holder | null {
  try {
    const value: unknown = JSON.parse(content);
    if (typeof value !== 'object' || value === null) return null;
    if (!('pid' in value) || typeof value.pid !== 'number') return null;
    if (!('birth' in value) || typeof value.birth !== 'string') return null;
    return { pid: value.pid, birth: value.birth };
  } catch {
    return null;
  }
}

function readIfPresent(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

function hasCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
