import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from '../../src/platform/database/embedded-postgres.js';
import {
  ask,
  isAlive,
  startInAnotherProcess,
  temporaryFolder,
  type EmbeddedProcess,
} from './embedded-process.js';

// Each creates a database or two, which takes its time on a busy machine.
import.meta.jest.setTimeout(180_000);

describe('the embedded database', () => {
  let dataDir = '';
  let remove = (): void => undefined;
  const running: (() => Promise<void>)[] = [];

  beforeEach(() => {
    const place = temporaryFolder();
    dataDir = path.join(place.folder, '数据 data');
    remove = place.remove;
  });
  afterEach(async () => {
    // Also what a failed test left running.
    for (const stop of running.splice(0)) await stop();
    remove();
  });

  async function start(options: { durable?: boolean } = {}): Promise<EmbeddedPostgres> {
    const server = await startEmbeddedPostgres({ dataDir, ...options });
    running.push(async () => await server.stop());
    return server;
  }

  async function startElsewhere(env?: NodeJS.ProcessEnv): Promise<EmbeddedProcess> {
    const other = await startInAnotherProcess(dataDir, env);
    running.push(async () => await other.end('SIGTERM'));
    return other;
  }

  test('keeps its data from one start to the next, in a folder with spaces and Chinese characters', async () => {
    const first = await start({ durable: false });
    await ask(first.url, "create table kept as select '潮汐' as word");
    await first.stop();
    expect(isAlive(first.pid)).toBe(false);

    const second = await start({ durable: false });
    expect(await ask(second.url, 'select word as answer from kept')).toBe('潮汐');
    await second.stop();
  });

  test('writes safely and serves the product as an ordinary owner, behind a password kept in the data folder', async () => {
    const { url, stop } = await start();
    const setting = async (name: string): Promise<unknown> =>
      await ask(url, `select current_setting('${name}') as answer`);
    expect(await setting('fsync')).toBe('on');
    expect(await setting('synchronous_commit')).toBe('on');
    expect(await setting('data_checksums')).toBe('on');
    expect(await setting('listen_addresses')).toBe('127.0.0.1');
    expect(await setting('is_superuser')).toBe('off');
    expect(await ask(url, "select cardinality(show_trgm('深圳供应链')) as answer").catch(String)).toContain(
      'show_trgm',
    );
    await ask(url, 'create extension pg_trgm');
    expect(await ask(url, "select cardinality(show_trgm('深圳供应链')) as answer")).toBe(6);

    const guessed = new URL(url);
    guessed.password = 'postgres';
    await expect(ask(guessed.href, 'select 1')).rejects.toThrow('password authentication failed');
    expect(statSync(path.join(dataDir, 'postgres', 'credentials.json')).mode & 0o777).toBe(0o600);
    await stop();
  });

  test('a second start while one runs says so and leaves the first one alone', async () => {
    const first = await startElsewhere();
    await expect(startElsewhere()).rejects.toThrow(
      `Tidewater is already running with this data folder (pid ${first.pid})`,
    );
    expect(await ask(first.url, 'select 1 as answer')).toBe(1);
    await first.end('SIGTERM');
    expect(isAlive(first.serverPid)).toBe(false);

    const next = await start({ durable: false });
    await next.stop();
  });

  test('two starts at the same moment: one runs, the other is told so', async () => {
    const both = await Promise.allSettled([startElsewhere(), startElsewhere()]);
    const running = both.filter((outcome) => outcome.status === 'fulfilled');
    const refused = both.filter((outcome) => outcome.status === 'rejected');
    expect([running.length, refused.length]).toEqual([1, 1]);
    expect(String(refused[0]?.reason)).toContain('Tidewater is already running');
    await running[0]?.value.end('SIGTERM');
  });

  test('a database left behind by a killed process is taken over with everything that was committed', async () => {
    const killed = await startElsewhere();
    await ask(killed.url, 'create table kept as select 42 as number');
    await killed.end('SIGKILL');
    expect(isAlive(killed.serverPid)).toBe(true);

    const next = await start();
    expect(isAlive(killed.serverPid)).toBe(false);
    expect(await ask(next.url, 'select number as answer from kept')).toBe(42);
    await next.stop();
  });

  test('a database that dies while the product runs comes back at the same address', async () => {
    const server = await start();
    await ask(server.url, 'create table kept as select 42 as number');
    const before = server.pid;
    process.kill(before, 'SIGKILL');

    await eventually(() => expect(server.pid).not.toBe(before));
    expect(await ask(server.url, 'select number as answer from kept')).toBe(42);
    await server.stop();
    expect(isAlive(server.pid)).toBe(false);
  });

  test('process numbers that now belong to strangers do not stand in the way', async () => {
    await (await start({ durable: false })).stop();
    const stranger = { pid: process.ppid, birth: 'of another boot' };
    writeFileSync(path.join(dataDir, 'running.lock'), JSON.stringify(stranger));
    const pidFile = path.join(dataDir, 'postgres', 'cluster', 'postmaster.pid');
    writeFileSync(pidFile, `${process.ppid}\n/elsewhere\n1\n5432\n\n127.0.0.1\n`, { mode: 0o600 });

    const server = await start({ durable: false });
    expect(await ask(server.url, 'select 1 as answer')).toBe(1);
    expect(isAlive(process.ppid)).toBe(true);
    await server.stop();
    expect(existsSync(path.join(dataDir, 'running.lock'))).toBe(false);
  });

  test('a first start that was interrupted leaves nothing to trip over', async () => {
    const home = path.join(dataDir, 'postgres');
    mkdirSync(path.join(home, 'cluster.4711', 'base'), { recursive: true });
    writeFileSync(path.join(home, 'cluster.4711', 'PG_VERSION'), '18\n');
    writeFileSync(path.join(dataDir, 'running.lock'), '{"pid":');

    const server = await start({ durable: false });
    await server.stop();
    expect(readdirSync(home).sort()).toEqual(['cluster', 'credentials.json', 'pg.log']);
  });

  test('a server that cannot start says what its log says', async () => {
    await (await start({ durable: false })).stop();
    writeFileSync(path.join(dataDir, 'postgres', 'cluster', 'postgresql.conf'), 'work_mem = much\n');
    await expect(start({ durable: false })).rejects.toThrow(/did not start.*work_mem/s);
    expect(existsSync(path.join(dataDir, 'running.lock'))).toBe(false);
  });

  const asRoot = process.getuid?.() === 0 ? test : test.skip;

  asRoot('root without user namespaces hands the database to an unprivileged user, for good', async () => {
    chmodSync(path.dirname(dataDir), 0o755);
    const first = await startElsewhere(withoutUnshare);
    await ask(first.url, 'create table kept as select 42 as number');
    expect(ownerOf(first.serverPid)).not.toBe('0');
    await first.end('SIGTERM');

    const second = await startElsewhere();
    expect(await ask(second.url, 'select number as answer from kept')).toBe(42);
    await second.end('SIGTERM');
    expect(existsSync(path.join(dataDir, 'postgres', 'cluster'))).toBe(true);
  });

  asRoot(
    'where that user may not enter the data folder, the data lies elsewhere and is found again',
    async () => {
      chmodSync(path.dirname(dataDir), 0o700);
      const first = await startElsewhere(withoutUnshare);
      const elsewhere = readFileSync(path.join(dataDir, 'postgres.location'), 'utf8').trim();
      try {
        await ask(first.url, 'create table kept as select 42 as number');
        await first.end('SIGTERM');

        const second = await startElsewhere();
        expect(await ask(second.url, 'select number as answer from kept')).toBe(42);
        await second.end('SIGTERM');
        expect(elsewhere).toMatch(/^\/var\/lib\/tidewater\/[\w-]+$/);
      } finally {
        rmSync(elsewhere, { recursive: true, force: true });
      }
    },
  );
});

const withoutUnshare = { ...process.env, PATH: '/nonexistent' };

function ownerOf(pid: number): string | undefined {
  return readFileSync(`/proc/${pid}/status`, 'utf8').match(/^Uid:\s+(\d+)/m)?.[1];
}

async function eventually(claim: () => void): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return claim();
    } catch (error) {
      if (attempt === 400) throw error;
      await pause(50);
    }
  }
}
