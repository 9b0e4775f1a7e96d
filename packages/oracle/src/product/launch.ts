import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Client } from 'pg';

import { stopTheClock } from './stopped-clock.js';

/** The product running: its processes on one database. The only place where the oracle touches its code. */
export interface Product {
  readonly urls: readonly string[];
  readonly databaseUrl: string;
  stop(): Promise<void>;
}

export interface LaunchOptions {
  readonly processes: number;
  /** Put before the program: what plants a fault. */
  readonly nodeOptions?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** `all` brings the worker along, without which nobody hears of changes. */
  readonly role?: 'api' | 'all';
}

/** An own PostgreSQL with databases of the product's schema, on which servers come and go. */
export interface Stand {
  readonly databaseUrls: readonly string[];
  launch(databaseUrl: string, options: LaunchOptions): Promise<Product>;
  stop(): Promise<void>;
}

interface Embedded {
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const built = path.join(root, 'apps/api/dist');

/** With as many databases as worlds are to be looked at side by side. */
export async function openStand(databases = 1): Promise<Stand> {
  if (!existsSync(path.join(built, 'main.js'))) throw new Error('The product is not built: pnpm build');
  const dataDir = mkdtempSync(path.join(tmpdir(), 'tidewater-oracle-'));
  const { startEmbeddedPostgres } = await fromProduct<{
    startEmbeddedPostgres(options: { dataDir: string; durable: boolean }): Promise<Embedded>;
  }>('platform/database/embedded-postgres.js');
  const { migrate } = await fromProduct<{ migrate(url: string): Promise<void> }>(
    'platform/database/migrate.js',
  );
  const postgres = await startEmbeddedPostgres({ dataDir, durable: false });
  await allowLaying(dataDir, postgres.url);
  process.once('exit', () => endNow(postgres.pid));
  const databaseUrls = Array.from({ length: databases }, (_, index) =>
    urlOf(postgres.url, `oracle_${index}`),
  );
  for (const url of databaseUrls) {
    await createDatabase(postgres.url, url);
    await migrate(url);
    await stopTheClock(url);
  }
  return {
    databaseUrls,
    launch,
    stop: async () => {
      await postgres.stop();
      rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** Worlds are laid over each other without asking of each row who names it; the product itself never does this. */
async function allowLaying(dataDir: string, url: string): Promise<void> {
  const { prepareHome } = await fromProduct<{ prepareHome(dataDir: string): object }>(
    'platform/database/embedded-home.js',
  );
  const { credentialsIn } = await fromProduct<{ credentialsIn(home: object): object }>(
    'platform/database/embedded-credentials.js',
  );
  const { connectAsSuperuser } = await fromProduct<{
    connectAsSuperuser(port: number, credentials: object): Promise<Client>;
  }>('platform/database/embedded-connection.js');
  const { port, username } = new URL(url);
  const client = await connectAsSuperuser(Number(port), credentialsIn(prepareHome(dataDir)));
  try {
    await client.query(`GRANT SET ON PARAMETER session_replication_role TO ${username}`);
  } finally {
    await client.end();
  }
}

/** Whoever is stopped half-way leaves no server behind. */
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

function endNow(pid: number): void {
  try {
    process.kill(pid, 'SIGQUIT');
  } catch {
    // It has ended already.
  }
}

function urlOf(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

async function createDatabase(url: string, wanted: string): Promise<void> {
  const client = new Client({ connectionString: urlOf(url, 'postgres') });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${new URL(wanted).pathname.slice(1)}`);
  } finally {
    await client.end();
  }
}

async function fromProduct<Face>(file: string): Promise<Face> {
  const module: Face = await import(pathToFileURL(path.join(built, file)).href);
  return module;
}

async function launch(databaseUrl: string, options: LaunchOptions): Promise<Product> {
  // Without a worker: what falls due by itself would change a world behind the model's back.
  const started = Array.from({ length: options.processes }, () => startServer(databaseUrl, options));
  const servers = await Promise.all(started);
  return {
    databaseUrl,
    urls: servers.map(({ url }) => url),
    stop: async () => {
      await Promise.all(servers.map(async ({ child }) => await end(child)));
    },
  };
}

async function startServer(
  databaseUrl: string,
  { nodeOptions = [], env = {}, role = 'api' }: LaunchOptions,
): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [...nodeOptions, path.join(built, 'main.js')], {
    env: {
      ...process.env,
      NODE_ENV: 'test',
      PORT: '0',
      DATABASE_URL: databaseUrl,
      DATABASE_POOL: '6',
      DEMO: '1',
      ROLE: role,
      LOG_LEVEL: 'error',
      GRAPHQL_INTROSPECTION: '1',
      OPERATIONS_PER_MINUTE: '100000000',
      // Times of answers are not what the oracle looks at.
      NOT_FOUND_BEAT_MS: '0',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  child.once('exit', () => process.off('exit', kill));
  return { child, url: await addressOf(child) };
}

/** Reads the line by which the server says that it is ready. */
async function addressOf(child: ChildProcess): Promise<string> {
  let said = '';
  return await new Promise((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      said = `${said}${chunk.toString()}`.slice(-20_000);
      const ready = /ready at (http:\S+)/.exec(said);
      if (ready?.[1] !== undefined) resolve(ready[1]);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', () => reject(new Error(`The product did not start:\n${said}`)));
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}
