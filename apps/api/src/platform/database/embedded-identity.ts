import { spawnSync } from 'node:child_process';
import { lchownSync, lstatSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * As whom the server runs. PostgreSQL refuses to run as root, so root either enters a user namespace
 * in which it bears another number (files stay root's) or hands the work to an unprivileged user.
 */
export interface ServerIdentity {
  /** Words to put before each command. */
  readonly prefix: readonly string[];
  /** Options of `spawn` that change the user. */
  readonly user: { uid?: number; gid?: number };
}

const nobody = 65534;
const namespace = ['unshare', '--user', `--map-user=${nobody}`, `--map-group=${nobody}`, '--'];

/** A folder that already belongs to an ordinary user keeps belonging to that user. */
export function identityFor(folder: string): ServerIdentity {
  if (process.getuid?.() !== 0) return { prefix: [], user: {} };
  const { uid, gid } = statSync(folder);
  if (uid !== 0) return { prefix: [], user: { uid, gid } };
  const [command = '', ...words] = namespace;
  if (spawnSync(command, [...words, 'true']).status === 0) return { prefix: namespace, user: {} };
  return { prefix: [], user: { uid: nobody, gid: nobody } };
}

/** Whether the server could enter this folder or run this file (a home folder is often closed to others). */
export function canReach(identity: ServerIdentity, file: string): boolean {
  if (process.getuid?.() !== 0) return true;
  const [command = '', ...words] = [...identity.prefix, '/bin/sh', '-c', 'test -x "$0"', file];
  return spawnSync(command, words, { ...identity.user, cwd: '/' }).status === 0;
}

/** Gives files made by root to the user the server runs as. */
export function giveTo(identity: ServerIdentity, file: string): void {
  const { uid, gid } = identity.user;
  if (uid === undefined || gid === undefined) return;
  lchownSync(file, uid, gid);
  if (!lstatSync(file).isDirectory()) return;
  for (const name of readdirSync(file)) giveTo(identity, path.join(file, name));
}
