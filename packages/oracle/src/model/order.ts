import type { Json, Row } from '../json.js';
import type { Asker } from './asker.js';
import { recordOf } from './records/catalogue.js';

export interface Key {
  /** The field it is, null for what is never withheld. */
  readonly field: string | null;
  readonly value: (row: Row, asker: Asker) => Json;
  readonly direction: 'ASC' | 'DESC';
}

/** What a list may be put in order by, by the names of its order enum. */
const orders: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Customer: {
    NAME: 'name',
    STAGE: 'stage',
    PROTECTED_UNTIL: 'protectedUntil',
    CREATED_AT: 'createdAt',
    UPDATED_AT: 'updatedAt',
    LAST_FOLLOW_UP_AT: 'lastFollowUpAt',
    POOL_SINCE: 'poolSince',
    NEXT_CONTACT_AT: 'nextContactAt',
  },
  Contact: { NAME: 'name', CREATED_AT: 'createdAt' },
};

export function orderFields(type: string): readonly string[] {
  return Object.keys(orders[type] ?? {});
}

export function orderKey(type: string, name: string, direction: 'ASC' | 'DESC'): Key {
  const fieldName = orders[type]?.[name];
  if (fieldName === undefined) throw new Error(`The oracle does not know how to order ${type} by ${name}`);
  const field = recordOf(type).fields[fieldName];
  if (field?.value === undefined)
    return { field: null, value: (row) => row['created_at'] ?? null, direction };
  return { field: fieldName, value: field.value, direction };
}

/** Empty counts as the largest, and what is not readable in full as empty; ties go by id, the way the first key goes. */
export function inOrder(asker: Asker, type: string, rows: readonly Row[], keys: readonly Key[]): Row[] {
  const idDirection = keys[0]?.direction === 'DESC' ? -1 : 1;
  const seen = (row: Row, { field, value }: Key): Json =>
    field === null || asker.reads(type, row, field) ? value(row, asker) : null;
  return [...rows].sort((a, b) => {
    for (const key of keys) {
      const way = key.direction === 'DESC' ? -1 : 1;
      const difference = compare(seen(a, key), seen(b, key));
      if (difference !== 0) return way * difference;
    }
    return idDirection * compare(a['id'] ?? null, b['id'] ?? null);
  });
}

function compare(a: Json, b: Json): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}
