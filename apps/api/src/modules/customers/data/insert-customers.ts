import type { CustomerEvent } from '@tidewater/domain';

import type { Transaction } from '../../../platform/database/transaction.js';
import { CustomerRow } from './customer.row.js';

/** A new customer with the event it begins with. */
export interface BeginningCustomer {
  readonly row: CustomerRow;
  readonly event: CustomerEvent;
}

/**
 * Many new customers with journal line and message in one statement, as `insertCustomer` and `commitNew` write
 * one. Answers the ids of those that were written; a name that somebody entered meanwhile is left out.
 */
export async function insertCustomers(
  tx: Transaction,
  customers: readonly BeginningCustomer[],
): Promise<Set<string>> {
  if (customers.length === 0) return new Set();
  const { columns } = tx.manager.connection.getMetadata(CustomerRow);
  const names = columns.map(({ databaseName }) => databaseName).join(', ');
  const columnOf = new Map(columns.map(({ propertyName, databaseName }) => [propertyName, databaseName]));
  const rows = customers.map(({ row }) =>
    Object.fromEntries(Object.entries(row).map(([property, value]) => [columnOf.get(property), value])),
  );
  const written = await tx.query<{ id: string }>(
    `WITH written AS (
       INSERT INTO customer (${names}) SELECT ${names} FROM jsonb_populate_recordset(NULL::customer, $1::jsonb)
       ON CONFLICT (name_key) WHERE deleted_at IS NULL DO NOTHING RETURNING id, version
     ), journal AS (
       INSERT INTO customer_event (id, customer_id, seq, at, type, actor_id, reason, policy_version, data)
       SELECT new_id(), written.id, 1, to_timestamp((data ->> 'at')::bigint / 1000.0), data ->> 'type',
         (data ->> 'actor')::uuid, data ->> 'reason', (data ->> 'policyVersion')::int, data
       FROM written JOIN jsonb_array_elements($2::jsonb) AS data ON (data ->> 'id')::uuid = written.id
     ), sent AS (
       INSERT INTO outbox (topic, payload)
       SELECT 'customer', jsonb_build_object('id', id, 'version', version) FROM written
     )
     SELECT id FROM written`,
    [JSON.stringify(rows), JSON.stringify(customers.map(({ event }) => event))],
  );
  return new Set(written.map(({ id }) => id));
}

/** The next free customer codes, in order. */
export async function nextCodes(tx: Transaction, count: number): Promise<string[]> {
  const rows = await tx.query<{ number: string }>(
    `SELECT nextval('customer_code_number') AS number FROM generate_series(1, $1::int)`,
    [count],
  );
  return rows.map(({ number }) => `KH${number.padStart(8, '0')}`);
}
