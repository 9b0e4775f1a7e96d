import { defineConfig } from '@playwright/test';
import path from 'node:path';

const { E2E_BROWSER, E2E_PORT = '4000', E2E_DATA_DIR = '.data' } = process.env;
const report = process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'];
const origin = `http://127.0.0.1:${E2E_PORT}`;

export default defineConfig({
  testDir: import.meta.dirname,
  outputDir: path.join(import.meta.dirname, 'results'),
  // The journeys tell one story on one database, in order.
  workers: 1,
  fullyParallel: false,
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: report ? [['list'], ['json', { outputFile: report }]] : [['list']],
  use: {
    baseURL: origin,
    locale: 'zh-CN',
    timezoneId: 'America/New_York',
    viewport: { width: 1440, height: 900 },
    actionTimeout: 30_000,
    navigationTimeout: 30_000,
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: E2E_BROWSER,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  webServer: {
    command: `"${process.execPath}" --max-semi-space-size=64 ../../api/dist/main.js`,
    cwd: import.meta.dirname,
    url: `${origin}/health/ready`,
    timeout: 120_000,
    // With E2E_PORT of a server that runs already, a single journey is a matter of seconds.
    reuseExistingServer: true,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
    env: { PORT: E2E_PORT, DATA_DIR: E2E_DATA_DIR, DEMO: '1', LOG_LEVEL: 'error' },
    stdout: 'ignore',
    stderr: 'pipe',
  },
});
