import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findBinaries } from './embedded-binaries.js';
import { canReach, giveTo, identityFor, type ServerIdentity } from './embedded-identity.js';
import { EmbeddedProblem } from './embedded-problem.js';

/** Where the embedded server lives and as whom it runs. */
export interface EmbeddedHome {
  readonly folder: string;
  readonly cluster: string;
  readonly log: string;
  readonly identity: ServerIdentity;
  /** The folder with `initdb`, `pg_ctl` and `postgres`. */
  readonly binaries: string;
}

/** Where root keeps what an unprivileged server must reach when the data folder is closed to it. */
const sharedPlace = '/var/lib/tidewater';

export function prepareHome(dataDir: string): EmbeddedHome {
  const absolute = realpathSync(dataDir);
  const pointer = path.join(absolute, 'postgres.location');
  const wanted = existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : path.join(absolute, 'postgres');
  const settled = settle(wanted);
  if (settled) return settled;

  const elsewhere = path.join(sharedPlace, randomUUID());
  const moved = settle(elsewhere);
  if (!moved) throw new EmbeddedProblem(`The database server may enter neither ${wanted} nor ${elsewhere}.`);
  // Remembered, so that the same data is found when more is allowed the next time.
  writeFileSync(pointer, `${elsewhere}\n`);
  return moved;
}

/** The same, without creating anything; null when there is no database in this data folder. */
export function existingHome(dataDir: string): EmbeddedHome | null {
  const here = existsSync(path.join(dataDir, 'postgres', 'cluster'));
  return here || existsSync(path.join(dataDir, 'postgres.location')) ? prepareHome(dataDir) : null;
}

function settle(folder: string): EmbeddedHome | null {
  mkdirSync(path.dirname(folder), { recursive: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const identity = identityFor(folder);
  if (!canReach(identity, path.dirname(folder))) return null;
  if (process.getuid?.() === 0 && statSync(folder).uid === 0) giveTo(identity, folder);
  return {
    folder,
    cluster: path.join(folder, 'cluster'),
    log: path.join(folder, 'pg.log'),
    identity,
    binaries: findBinaries({ reachableBy: identity, sharedPlace, ownPlace: folder }),
  };
}
