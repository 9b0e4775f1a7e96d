import type { CustomerEvent } from '@tidewater/domain';

import type { Transaction } from '../../../platform/database/transaction.js';
import { CustomerRow, type CompanyFact } from './customer.row.js';

/** A new customer with the event it begins with, and all in which its row differs from the first one's. */
export interface BeginningCustomer {
  readonly own: Pick<CustomerRow, CompanyFact | 'id' | 'code' | 'incomplete'>;
  readonly event: CustomerEvent;
}

/**
 * Many new customers with journal line and message in one statement, as `insertCustomer` and `commitNew` write
 * one. `common` is the row they share in everything but their own facts. Answers the ids of those that were
 * written; a name that somebody entered meanwhile is left out.
 */
export async function insertCustomers(
  tx: Transaction,
  common: CustomerRow,
  customers: readonly BeginningCustomer[],
): Promise<Set<string>> {
  if (customers.length === 0) return new Set();
  const { columns } = tx.manager.connection.getMetadata(CustomerRow);
  const names = columns.map(({ databaseName }) => databaseName);
  const columnOf = new Map(columns.map(({ propertyName, databaseName }) => [propertyName, databaseName]));
  const base = Object.fromEntries(
    Object.entries(common).map(([property, value]) => [columnOf.get(property), value]),
  );
  const written = await tx.query<{ id: string }>(
    `WITH written AS (
       INSERT INTO customer (${names.join(', ')})
       SELECT ${names.map((name) => `${ownTypes.has(name) ? 'own' : 'shared'}.${name}`).join(', ')}
       FROM jsonb_populate_record(NULL::customer, $1::jsonb) AS shared
       CROSS JOIN jsonb_to_recordset($2::jsonb) AS own (${[...ownTypes].map((column) => column.join(' ')).join(', ')})
       ON CONFLICT (name_key) WHERE deleted_at IS NULL DO NOTHING RETURNING id, version
     ), journal AS (
       INSERT INTO customer_event (id, customer_id, seq, at, type, actor_id, reason, policy_version, data)
       SELECT new_id(), written.id, 1, to_timestamp((data ->> 'at')::bigint / 1000.0), data ->> 'type',
         (data ->> 'actor')::uuid, data ->> 'reason', (data ->> 'policyVersion')::int, data
       FROM written JOIN jsonb_array_elements($3::jsonb) AS data ON (data ->> 'id')::uuid = written.id
     ), sent AS (
       INSERT INTO outbox (topic, payload)
       SELECT 'customer', jsonb_build_object('id', id, 'version', version) FROM written
     )
     SELECT id FROM written`,
    [
      JSON.stringify(base),
      JSON.stringify(customers.map(({ own }) => ownColumns(own))),
      JSON.stringify(customers.map(({ event }) => event)),
    ],
  );
  return new Set(written.map(({ id }) => id));
}

/** The columns in which each row is its own, as `ownColumns` writes them. */
const ownTypes: ReadonlyMap<string, string> = new Map([
  ['id', 'uuid'],
  ['code', 'text'],
  ['incomplete', 'boolean'],
  ['name', 'text'],
  ['name_key', 'text'],
  ['name_core', 'text'],
  ['name_pinyin', 'text'],
  ['name_initials', 'text'],
  ['name_terms', 'text[]'],
  ['address', 'text'],
  ['industry', 'text'],
  ['phone', 'text'],
  ['phone_key', 'text'],
  ['introduction', 'text'],
  ['credit_code', 'text'],
  ['country', 'text'],
  ['postcode', 'text'],
  ['places', 'text[]'],
]);

function ownColumns(own: BeginningCustomer['own']) {
  return {
    id: own.id,
    code: own.code,
    incomplete: own.incomplete,
    name: own.name,
    name_key: own.nameKey,
    name_core: own.nameCore,
    name_pinyin: own.namePinyin,
    name_initials: own.nameInitials,
    name_terms: own.nameTerms,
    address: own.address,
    industry: own.industry,
    phone: own.phone,
    phone_key: own.phoneKey,
    introduction: own.introduction,
    credit_code: own.creditCode,
    country: own.country,
    postcode: own.postcode,
    places: own.places,
  };
}

/** The next free customer codes, in order. */
export async function nextCodes(tx: Transaction, count: number): Promise<string[]> {
  const rows = await tx.query<{ number: string }>(
    `SELECT nextval('customer_code_number') AS number FROM generate_series(1, $1::int)`,
    [count],
  );
  return rows.map(({ number }) => `KH${number.padStart(8, '0')}`);
}
