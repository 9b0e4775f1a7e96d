import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { EmbeddedHome } from './embedded-home.js';
import { EmbeddedProblem } from './embedded-problem.js';

/** Passwords nobody chose and nobody needs to know; they never leave the data folder. */
export interface EmbeddedCredentials {
  readonly superuser: string;
  readonly application: string;
}

export function credentialsIn(home: EmbeddedHome): EmbeddedCredentials {
  const file = path.join(home.folder, 'credentials.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  if (existsSync(home.cluster)) {
    throw new EmbeddedProblem(`${file} is missing, and without it the database beside it cannot be opened.`);
  }
  const fresh: EmbeddedCredentials = { superuser: password(), application: password() };
  writeFileSync(`${file}.new`, `${JSON.stringify(fresh)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return fresh;
}

function password(): string {
  return randomBytes(24).toString('base64url');
}
