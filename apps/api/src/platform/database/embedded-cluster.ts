import { existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runProgram } from './embedded-command.js';
import type { EmbeddedCredentials } from './embedded-credentials.js';
import type { EmbeddedHome } from './embedded-home.js';
import { giveTo } from './embedded-identity.js';
import { EmbeddedProblem } from './embedded-problem.js';

/**
 * Lays down an empty database cluster unless there is one. It is made beside its place and moved
 * there when finished: a first start that was interrupted leaves nothing half-made to trip over.
 */
export async function createCluster(
  home: EmbeddedHome,
  credentials: EmbeddedCredentials,
  durable: boolean,
): Promise<void> {
  if (existsSync(home.cluster)) return;
  for (const name of readdirSync(home.folder)) {
    if (name.startsWith('cluster.')) rmSync(path.join(home.folder, name), { recursive: true, maxRetries: 5 });
  }
  const draft = path.join(home.folder, `cluster.${process.pid}`);
  const passwordFile = path.join(home.folder, 'initdb.password');
  writeFileSync(passwordFile, credentials.superuser, { mode: 0o600 });
  giveTo(home.identity, passwordFile);
  try {
    const words = ['-D', draft, `--pwfile=${passwordFile}`, ...clusterShape];
    const made = await runProgram(home, 'initdb', durable ? words : [...words, '--no-sync']);
    if (!made.ok) throw new EmbeddedProblem(`The database could not be created:\n${made.output}`);
    renameSync(draft, home.cluster);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

const clusterShape = [
  '--username=postgres',
  '--auth=scram-sha-256',
  '--data-checksums',
  '--encoding=UTF8',
  // With a plain C character type pg_trgm sees no letters in Chinese text and finds nothing.
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--lc-collate=C',
  `--lc-ctype=${process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'}`,
];
