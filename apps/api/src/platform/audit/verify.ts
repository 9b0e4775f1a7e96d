import { startEmbeddedPostgres } from '../database/embedded-postgres.js';
import { openDatabase } from '../database/open.js';
import { inTransaction } from '../database/transaction.js';
import { readEnv } from '../env.js';
import { verifyAudit, type BrokenLink } from './verify-audit.js';

/** `pnpm audit:verify`: goes through the audit log of DATABASE_URL, else of the embedded database in DATA_DIR. */
async function main(): Promise<void> {
  const { databaseUrl, dataDir } = readEnv(process.env);
  const embedded = databaseUrl === null ? await startEmbeddedPostgres({ dataDir }) : null;
  const database = await openDatabase(databaseUrl ?? embedded?.url ?? '', [], 2).initialize();
  try {
    const { lines, broken, seal } = await inTransaction(database, async (tx) => {
      await tx.query('SET LOCAL statement_timeout = 0');
      return await verifyAudit(tx);
    });
    console.log(`${lines} lines, seal ${seal}`);
    for (const link of broken) console.error(sayBroken(link));
    if (broken.length > 0) process.exitCode = 1;
    else console.log('The audit log is whole.');
  } finally {
    await database.destroy();
    await embedded?.stop();
  }
}

function sayBroken({ fault, chain, seq, lineId }: BrokenLink): string {
  const place = chain === null ? 'in no chain' : `chain ${chain}, place ${seq}`;
  return `BROKEN ${fault}: ${place}${lineId === null ? '' : `, line ${lineId}`}`;
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
