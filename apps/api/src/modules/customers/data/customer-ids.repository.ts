import { isId } from '../../../access/index.js';
import type { Transaction } from '../../../platform/database/transaction.js';

/** Who entered each of these customers. */
export async function creatorsOf(tx: Transaction, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.query<{ id: string; creator: string }>(
    'SELECT id, creator_id AS creator FROM customer WHERE id = ANY($1::uuid[])',
    [ids.filter(isId)],
  );
  return new Map(rows.map(({ id, creator }) => [id, creator]));
}

/** Everything a person owns, formal ones included. */
export async function ownedBy(tx: Transaction, userId: string): Promise<string[]> {
  if (!isId(userId)) return [];
  const rows = await tx.query<{ id: string }>(
    'SELECT id FROM customer WHERE owner_id = $1 AND deleted_at IS NULL ORDER BY id',
    [userId],
  );
  return rows.map(({ id }) => id);
}
