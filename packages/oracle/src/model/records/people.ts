import { iso, moment } from '../../json.js';
import { rowOf } from '../world.js';
import type { FieldRule, RecordRule } from './record.js';
import { column } from './record.js';

const identity = (name: string): FieldRule => ({ class: 'identity', value: column(name) });

/** A person named in a column of the row. */
export function colleague(name: string): Pick<FieldRule, 'one'> {
  return {
    one: { type: 'User', row: (row, { world }) => rowOf(world, 'app_user', idIn(row[name])) },
  };
}

function idIn(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** The department a person is at home in. */
export const home: FieldRule = {
  class: 'identity',
  one: {
    type: 'Department',
    row: (row, { world }) => rowOf(world, 'department', idIn(row['department_id'])),
  },
};

export const User: RecordRule = {
  table: 'app_user',
  customer: 'none',
  action: '',
  fields: {
    id: identity('id'),
    account: identity('account'),
    name: identity('name'),
    title: identity('title'),
    active: identity('active'),
    department: home,
  },
};

export const Department: RecordRule = {
  table: 'department',
  customer: 'none',
  action: '',
  fields: { id: identity('id'), name: identity('name'), parentId: identity('parent_id') },
};

export const BulkOperation: RecordRule = {
  table: 'bulk_operation',
  customer: 'none',
  action: '',
  exists: (row, { person }) => row['by_id'] === person.id,
  fields: {
    id: identity('id'),
    kind: identity('kind'),
    by: { class: 'identity', ...colleague('by_id') },
    at: { class: 'identity', value: (row) => iso(moment(row, 'at')) },
    count: identity('count'),
    reason: identity('reason'),
    undoUntil: { class: 'identity', value: (row) => iso(moment(row, 'undo_until')) },
    undoneAt: { class: 'identity', value: (row) => iso(moment(row, 'undone_at')) },
  },
};
