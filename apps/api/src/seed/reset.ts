import { parseArgs } from 'node:util';

import { startEmbeddedPostgres } from '../platform/database/embedded-postgres.js';
import { readEnv } from '../platform/env.js';
import { resetDatabase } from './reset-database.js';
import { seedSizes } from './seed-mark.js';

const usage = 'pnpm db:reset --seed tiny|demo|large [--customers 1000000] [--yes]';

/** Lays the database anew: the one of DATABASE_URL, else the embedded one in DATA_DIR. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    // pnpm hands its own `--` on.
    args: process.argv.slice(2).filter((word) => word !== '--'),
    options: {
      seed: { type: 'string', default: 'demo' },
      customers: { type: 'string', default: '100000' },
      yes: { type: 'boolean', default: false },
    },
  });
  const size = seedSizes.find((known) => known === values.seed);
  const customers = Number(values.customers);
  if (size === undefined || !Number.isInteger(customers) || customers < 1) throw new Error(usage);
  const { databaseUrl, dataDir } = readEnv(process.env);
  const embedded = databaseUrl === null ? await startEmbeddedPostgres({ dataDir }) : null;
  const begun = performance.now();
  const seconds = (): string => `${((performance.now() - begun) / 1000).toFixed(1)} s`;
  try {
    await resetDatabase({
      url: databaseUrl ?? embedded?.url ?? '',
      size,
      customers,
      evenInEarnest: values.yes,
      progress: (done) => console.log(`${seconds().padStart(8)}  ${done}`),
    });
    console.log(`Laid the ${size} company in ${seconds()}.`);
  } finally {
    await embedded?.stop();
  }
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
