// Starts the embedded database in a process of its own, for tests that kill that process.
import '../setup/register-typescript.mjs';

const { startEmbeddedPostgres } = await import('../../src/platform/database/embedded-postgres.ts');

try {
  const server = await startEmbeddedPostgres({ dataDir: process.argv[2] });
  process.once('SIGTERM', async () => {
    await server.stop();
    process.exit(0);
  });
  console.log(JSON.stringify({ url: server.url, pid: server.pid }));
  setInterval(() => undefined, 60_000);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
