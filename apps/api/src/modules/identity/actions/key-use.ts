import { keptFor } from '../../../platform/database/asked-by.js';
import type { Database } from '../../../platform/database/database.js';
import { realNow } from '../../../platform/real-time.js';
import { writeUses, type KeyUse } from '../data/api-key.repository.js';

const everyMs = 10_000;
const countedIn = keptFor((database) => ({ database, uses: new Map<string, KeyUse>() }));

/** Notes one request of a key in memory; it is written down with all others every ten seconds. */
export function noteKeyUse(asked: Database, id: string, address: string): void {
  const { database, uses } = countedIn(asked);
  if (uses.size === 0) setTimeout(() => void writeKeyUse(database).catch(() => undefined), everyMs).unref();
  uses.set(id, { id, count: (uses.get(id)?.count ?? 0) + 1, address, at: realNow() });
}

/** Writes down what was counted; nothing when there was nothing. */
export async function writeKeyUse(asked: Database): Promise<void> {
  const { database, uses } = countedIn(asked);
  if (uses.size === 0) return;
  const taken = [...uses.values()];
  uses.clear();
  await writeUses(database, taken);
}
