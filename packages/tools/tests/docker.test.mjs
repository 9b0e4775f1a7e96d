import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { parse } from 'yaml';

const root = path.join(import.meta.dirname, '../../..');
const read = (file) => readFileSync(path.join(root, file), 'utf8');

describe('the image', () => {
  const instructions = read('docker/Dockerfile')
    .replaceAll('\\\n', ' ')
    .split('\n')
    .filter((line) => /^[A-Z]+ /.test(line));
  const product = instructions.slice(instructions.findLastIndex((line) => line.startsWith('FROM ')));

  test('is built from every workspace there is', () => {
    for (const folder of ['apps', 'packages']) {
      for (const name of readdirSync(path.join(root, folder))) {
        const copied = `COPY ${folder}/${name}/package.json ${folder}/${name}/`;
        assert.ok(instructions.includes(copied), `Dockerfile lacks: ${copied}`);
      }
    }
  });

  test('copies only what the repository holds', () => {
    const fromContext = instructions.filter((line) => /^COPY (?!--from)/.test(line));
    const sources = fromContext
      .flatMap((line) => line.split(/\s+/).slice(1, -1))
      .filter((word) => !word.startsWith('--'));
    assert.ok(sources.length > 10);
    for (const source of sources) assert.ok(existsSync(path.join(root, source)), `${source} is missing`);
  });

  test('holds what the server reads beside its own code', () => {
    const copied = product
      .filter((line) => line.startsWith('COPY --from=build '))
      .map((line) => line.split(/\s+/)[2].replace('/app/', ''));
    const folder = path.join(root, 'apps/api/src');
    const read = readdirSync(folder, { recursive: true })
      // What writes documents is for developers.
      .filter((name) => name.endsWith('.ts') && !path.basename(name).startsWith('write-'))
      .flatMap((name) => {
        const file = path.join(folder, name);
        const text = readFileSync(file, 'utf8');
        return Array.from(text.matchAll(/new URL\(\s*'(\.\.?\/[^']*)'/g), ([, to]) =>
          path.relative(root, path.join(path.dirname(file), to)),
        );
      })
      .filter((file) => !file.startsWith('apps/api/'));
    assert.ok(read.length > 1);
    for (const file of read) {
      const isThere = copied.some((source) => file === source || file.startsWith(`${source}/`));
      assert.ok(isThere, `the image lacks ${file}`);
    }
  });

  test('runs as an ordinary user, says whether it lives, and runs nothing as root after that', () => {
    const user = product.findIndex((line) => line === 'USER node');
    assert.ok(user > 0);
    assert.ok(product.slice(user).every((line) => !line.startsWith('RUN ') && !line.startsWith('COPY ')));
    const health = product.find((line) => line.startsWith('HEALTHCHECK '));
    assert.match(health, /docker\/health\.mjs/);
    assert.match(read('docker/health.mjs'), /\/health\/live/);
  });

  test('starts the server as npm start does', () => {
    const command = product.find((line) => line.startsWith('CMD ')).slice(4);
    const words = JSON.parse(command).slice(1);
    for (const word of words) assert.ok(read('scripts/start.mjs').includes(`'${word}'`), word);
  });

  test('refuses to start without an address of a database', () => {
    const run = (env) =>
      spawnSync('/bin/sh', [path.join(root, 'docker/entrypoint.sh'), 'echo', 'started'], {
        env,
        encoding: 'utf8',
      });
    assert.notEqual(run({}).status, 0);
    assert.match(run({}).stderr, /DATABASE_URL.*has to be set/);
    assert.equal(
      run({ DATABASE_URL: 'postgres://db/tidewater', PATH: process.env.PATH }).stdout,
      'started\n',
    );
  });

  test('takes neither data nor secrets nor installed packages from the machine it is built on', () => {
    const ignored = read('.dockerignore').split('\n');
    for (const entry of ['.git', '.data', '**/node_modules', '**/dist', '**/.env'])
      assert.ok(ignored.includes(entry), entry);
  });
});

describe('compose', () => {
  const text = read('docker/compose.yaml');
  const { services, volumes } = parse(text);

  test('starts the application when its database is healthy', () => {
    assert.equal(services.app.depends_on.db.condition, 'service_healthy');
    assert.match(services.db.healthcheck.test.at(-1), /pg_isready/);
    assert.match(services.db.image, /^postgres:18\b/);
    assert.match(services.app.environment.DATABASE_URL, /@db:5432\/tidewater$/);
  });

  test('keeps what has to survive in named volumes', () => {
    const mounted = [...services.app.volumes, ...services.db.volumes].map((mount) => mount.split(':'));
    assert.deepEqual(mounted.map(([name]) => name).sort(), Object.keys(volumes).sort());
    assert.deepEqual(
      mounted.map(([, place]) => place),
      ['/data', '/var/lib/postgresql'],
    );
    assert.match(read('docker/Dockerfile'), /DATA_DIR=\/data\b/);
  });

  test('searches Chinese: the database knows its characters', () => {
    assert.match(
      services.db.environment.POSTGRES_INITDB_ARGS,
      /--builtin-locale=C\.UTF-8 .*--lc-ctype=C\.UTF-8/,
    );
  });

  test('writes no secret down and names each setting in the example', () => {
    const example = read('docker/.env.example');
    const variables = [...text.matchAll(/\$\{(\w+)/g)].map(([, name]) => name);
    assert.ok(variables.includes('POSTGRES_PASSWORD'));
    for (const name of variables) assert.match(example, new RegExp(`^${name}=`, 'm'));
    assert.match(example, /^POSTGRES_PASSWORD=$/m);
    assert.equal(services.app.env_file, '.env');
  });
});
