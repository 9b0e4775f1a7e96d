import { Client } from 'pg';

import { realNow } from '../real-time.js';
import { sqlState } from './transaction.js';

/** The database cannot be used, and why, in one line without its password. */
export class DatabaseUnreachable extends Error {}

/** Not there yet: refused, unknown host while a network comes up, or still starting (57P03). */
const passing = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', '57P03']);

/**
 * Waits until the database at `url` answers; on a new machine it often starts at the same moment as we do.
 * @throws DatabaseUnreachable when it does not within `patienceMs`, or at once for a wrong password or name.
 */
export async function waitForDatabase(url: string, patienceMs = 30_000): Promise<void> {
  const begun = realNow();
  for (;;) {
    const failure = await tryOnce(url);
    if (failure === null) return;
    const code = sqlState(failure) ?? '';
    if (passing.has(code) && realNow() - begun < patienceMs) {
      await new Promise((resolve) => setTimeout(resolve, 500));
      continue;
    }
    const { host, pathname } = new URL(url);
    const reason = failure instanceof AggregateError ? code : failure.message;
    throw new DatabaseUnreachable(
      `Cannot start: the database ${host}${pathname} does not answer (${reason}).`,
    );
  }
}

async function tryOnce(url: string): Promise<Error | null> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT 1');
    return null;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  } finally {
    await client.end().catch(() => undefined);
  }
}
