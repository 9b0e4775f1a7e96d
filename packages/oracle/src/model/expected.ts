import { type Json, type JsonObject, type Row, isObject, text } from '../json.js';
import type { Asker } from './asker.js';
import { passes } from './filter.js';
import { type Key, inOrder } from './order.js';
import { rowOf, rowsOf } from './world.js';

/** What a question of the API has to be answered with. */
export type Expected =
  | { readonly kind: 'page'; readonly type: string; readonly rows: readonly Row[] }
  | { readonly kind: 'record'; readonly type: string; readonly row: Row | null }
  | { readonly kind: 'records'; readonly type: string; readonly rows: readonly Row[] }
  | { readonly kind: 'exactly'; readonly value: Json }
  | { readonly kind: 'judged'; readonly judge: (got: Json) => string | null };

export type Question = (asker: Asker, args: JsonObject) => Expected;

/** A list: what is in sight, passes the filter and is asked for, in this order. */
export function page(
  asker: Asker,
  type: string,
  args: JsonObject,
  keys: readonly Key[],
  also: (row: Row) => boolean = () => true,
): Expected {
  const filter = isObject(args['filter']) ? args['filter'] : {};
  const rows = rowsOf(asker.world, tableOf[type] ?? '').filter(
    (row) => asker.sees(type, row) && also(row) && passes(asker, type, row, filter),
  );
  return { kind: 'page', type, rows: inOrder(asker, type, rows, keys) };
}

const tableOf: Readonly<Record<string, string>> = {
  Customer: 'customer',
  Contact: 'contact',
  Approval: 'approval',
  Grant: 'customer_grant',
  Reminder: 'reminder',
  BulkOperation: 'bulk_operation',
  User: 'app_user',
  Member: 'app_user',
  Team: 'team',
  Role: 'role',
  Territory: 'territory',
  Deputy: 'deputy',
  TerritoryMove: 'territory_move',
  TerritoryRedraw: 'territory_redraw',
};

export function one(asker: Asker, type: string, table: string, args: JsonObject): Expected {
  const row = rowOf(asker.world, table, text(args, 'id'));
  return { kind: 'record', type, row: row !== null && asker.sees(type, row) ? row : null };
}

export function by(column: string, direction: Key['direction']): Key {
  return { field: null, value: (row) => row[column] ?? null, direction };
}
