import type { CustomerEvent } from '@tidewater/domain';

import type { Transaction } from '../../../platform/database/transaction.js';
import { rowFromJson } from '../../../platform/database/row-from-json.js';
import { CustomerRow } from './customer.row.js';
import type { LoadedCustomer } from './customer.repository.js';
import { toState } from './to-state.js';

/** A customer that an import made, in the hands of this transaction. */
export interface Imported extends LoadedCustomer {
  /** Somebody has changed it or its contacts since. */
  readonly edited: boolean;
  readonly followed: boolean;
}

/** The next customers of an import in the order of their ids; those in the recycle bin are done with. */
export async function loadImported(
  tx: Transaction,
  importId: string,
  after: string,
  limit: number,
): Promise<Imported[]> {
  const found = await tx.query<{ row: Record<string, unknown>; contacts: boolean }>(
    `WITH held AS MATERIALIZED (
       SELECT * FROM customer WHERE import_id = $1 AND id > $2 AND deleted_at IS NULL
       ORDER BY id LIMIT $3 FOR NO KEY UPDATE
     )
     SELECT to_jsonb(held) - 'name_terms' AS "row",
       EXISTS (SELECT FROM contact WHERE contact.customer_id = held.id
         AND (contact.version > 1 OR contact.created_at <> held.created_at)) AS contacts
     FROM held ORDER BY id`,
    [importId, after, limit],
  );
  return found.map(({ row: json, contacts }) => {
    const row = rowFromJson(CustomerRow, json);
    // It begins as version 1, and only the review of its protection may have added one.
    const versions = row.reviewStatus === null ? 1 : 2;
    return {
      row,
      state: toState(row),
      edited: contacts || row.version > versions,
      followed: row.lastFollowUpAt !== null,
    };
  });
}

/** Customers that lay untouched in the pool, into the recycle bin: row, journal line and message in one statement. */
export async function binImported(
  tx: Transaction,
  imported: readonly { readonly id: string; readonly event: CustomerEvent }[],
): Promise<void> {
  if (imported.length === 0) return;
  await tx.query(
    `WITH undone AS (
       SELECT (item ->> 'id')::uuid AS id, item -> 'event' AS event FROM jsonb_array_elements($1::jsonb) AS item
     ), binned AS (
       UPDATE customer SET deleted_at = $2, updated_at = $2, version = customer.version + 1
       FROM undone WHERE customer.id = undone.id RETURNING customer.id, customer.version, undone.event
     ), journal AS (
       INSERT INTO customer_event (id, customer_id, seq, at, type, actor_id, reason, policy_version, data)
       SELECT new_id(), id, (SELECT max(seq) + 1 FROM customer_event before WHERE before.customer_id = binned.id),
         $2, event ->> 'type', (event ->> 'actor')::uuid, event ->> 'reason', (event ->> 'policyVersion')::int, event
       FROM binned
     )
     INSERT INTO outbox (topic, payload)
     SELECT 'customer', jsonb_build_object('id', id, 'version', version) FROM binned`,
    [JSON.stringify(imported), new Date(tx.now)],
  );
}
