// One throw-away PostgreSQL for a whole run; its migrated template is what each test database copies.
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import './register-typescript.mjs';

const template = 'tidewater_template';
const folderPrefix = 'tidewater-test-';

export default async function globalSetup() {
  const database = '../../src/platform/database';
  const { startEmbeddedPostgres } = await import(`${database}/embedded-postgres.ts`);
  const { stopOrphanIn } = await import(`${database}/embedded-orphan.ts`);
  const { migrate } = await import(`${database}/migrate.ts`);

  const dataDir = mkdtempSync(path.join(tmpdir(), folderPrefix));
  await removeLeftovers(statSync(dataDir).mtimeMs - 60_000, stopOrphanIn);
  const server = await startEmbeddedPostgres({ dataDir, durable: false });
  globalThis.testServer = { server, dataDir };
  process.env.TEST_DATABASE_URL = urlOf(server.url, 'postgres');
  await createTemplate(process.env.TEST_DATABASE_URL);
  await migrate(urlOf(server.url, template));
}

/** A run that was killed could not tidy up: its server runs on, its folder stays. */
async function removeLeftovers(before, stopOrphanIn) {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(folderPrefix))) {
    const dataDir = path.join(tmpdir(), name);
    try {
      // A younger one may be another run that is just about to start.
      if (statSync(dataDir).mtimeMs > before) continue;
      if (await stopOrphanIn(dataDir)) rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 });
    } catch {
      // Another user's run; theirs to tidy up.
    }
  }
}

async function createTemplate(maintenanceUrl) {
  const { Client } = await import('pg');
  const client = new Client({ connectionString: maintenanceUrl });
  await client.connect();
  await client.query(`create database ${template}`);
  await client.end();
}

function urlOf(url, database) {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}
