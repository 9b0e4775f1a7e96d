import type { Database } from '../../../platform/database/database.js';
import { realNow } from '../../../platform/real-time.js';
import { writeUses, type KeyUse } from '../data/api-key.repository.js';

const everyMs = 10_000;
const counted = new WeakMap<Database, Map<string, KeyUse>>();

/** Notes one request of a key in memory; it is written down with all others every ten seconds. */
export function noteKeyUse(database: Database, id: string, address: string): void {
  const uses = counted.get(database) ?? new Map<string, KeyUse>();
  if (!counted.has(database)) counted.set(database, uses);
  if (uses.size === 0) setTimeout(() => void writeKeyUse(database).catch(() => undefined), everyMs).unref();
  uses.set(id, { id, count: (uses.get(id)?.count ?? 0) + 1, address, at: realNow() });
}

/** Writes down what was counted; nothing when there was nothing. */
export async function writeKeyUse(database: Database): Promise<void> {
  const uses = counted.get(database);
  if (!uses || uses.size === 0) return;
  const taken = [...uses.values()];
  uses.clear();
  await writeUses(database, taken);
}
