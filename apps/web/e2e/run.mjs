// Runs the browser tests against the real product on a database of their own.
// `node apps/web/e2e/run.mjs [playwright arguments]`; SCREENSHOTS=1 also writes docs/screenshots.
// With E2E_PORT they run against the server that listens there; it should hold a demo company of its own.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

const here = import.meta.dirname;
const browsers = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];
const browser = browsers.find((candidate) => candidate && existsSync(candidate));

if (!browser) {
  const message =
    'No Chromium found; set CHROMIUM_PATH or install it (apt-get install chromium fonts-noto-cjk).';
  if (process.env.CI) {
    console.error(message);
    process.exit(1);
  }
  console.log(`Browser tests skipped. ${message}`);
  process.exit(0);
}

const dataDir = mkdtempSync(path.join(tmpdir(), 'tidewater-e2e-'));
const port = process.env.E2E_PORT ?? (await freePort());
const playwright = createRequire(import.meta.url).resolve('@playwright/test/cli');
const tests = spawn(
  process.execPath,
  [playwright, 'test', '--config', path.join(here, 'playwright.config.ts'), ...process.argv.slice(2)],
  {
    stdio: 'inherit',
    env: { ...process.env, E2E_BROWSER: browser, E2E_PORT: String(port), E2E_DATA_DIR: dataDir },
  },
);
const code = await new Promise((resolve) => tests.once('close', resolve));
rmSync(dataDir, { recursive: true, force: true });
process.exit(code ?? 1);

async function freePort() {
  const probe = createServer();
  await new Promise((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port: free } = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return free;
}
