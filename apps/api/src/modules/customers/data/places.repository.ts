import type { Transaction } from '../../../platform/database/transaction.js';

export interface UnreadPlaces {
  readonly id: string;
  readonly address: string | null;
  readonly name: string;
  readonly country: string;
}

/** The next customers whose address nobody has read; those that somebody is changing are left for later. */
export async function unreadPlaces(tx: Transaction, limit: number): Promise<UnreadPlaces[]> {
  return await tx.query<UnreadPlaces>(
    `SELECT id, address, name, country FROM customer WHERE places IS NULL
     ORDER BY id LIMIT $1 FOR NO KEY UPDATE SKIP LOCKED`,
    [limit],
  );
}

/** Their territories follow by the trigger of the table. */
export async function setPlaces(
  tx: Transaction,
  places: readonly { readonly id: string; readonly places: readonly string[] }[],
): Promise<void> {
  await tx.query(
    `UPDATE customer c SET places = ARRAY(SELECT jsonb_array_elements_text(list.places))
     FROM jsonb_to_recordset($1::jsonb) AS list (id uuid, places jsonb) WHERE c.id = list.id`,
    [JSON.stringify(places)],
  );
}
