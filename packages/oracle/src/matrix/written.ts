import { type Json, type Row, key, number, text } from '../json.js';
import { type World, rowOf, rowsOf } from '../model/world.js';
import type { Operation, Pick } from '../operations/pick.js';
import type { Step } from '../worlds/scenario.js';
import type { Asking } from './asking.js';
import { type MatrixField, personFor } from './matrix-world.js';

/** Values that are good, by type and field, for what a mutation can write. */
export const writable: Readonly<Record<string, Readonly<Record<string, Json>>>> = {
  Customer: {
    address: 'a street',
    industry: 'pumps',
    phone: '0523-84800000',
    introduction: 'an introduction',
    postcode: '214500',
    careClass: 'B',
    importance: 'POTENTIAL',
  },
  Contact: {
    name: 'an',
    title: 'chief',
    mobile: '13912340000',
    phone: '0523-84801111',
    email: 'x@example.com',
    wechat: 'x',
  },
  FollowUp: { note: 'a note', nextContactAt: '2026-04-01T00:00:00.000Z' },
};

export function written(asking: Asking): Step[] {
  const { field, world, stand } = asking;
  const value = writable[field.type]?.[field.name] ?? null;
  const alive = (row: Row): boolean => (row['deleted_at'] ?? null) === null;
  const rows = rowsOf(world, field.type === 'Contact' ? 'contact' : 'customer').filter(alive);
  const places = new Map(rows.map((row) => [isInPool(row, world), row]));
  return [...places.values()].map((row) => {
    const root = deed(field, row, value);
    const operation: Operation = { kind: 'mutation', variables: true, roots: [root] };
    return { kind: 'deed', by: personFor(field, stand), operation };
  });
}

/** One in the pool and one that is owned will do. */
function isInPool(row: Row, world: World): boolean {
  const customer = rowOf(world, 'customer', text(row, 'customer_id') ?? text(row, 'id'));
  return customer?.['stage'] === 'pool';
}

function deed({ type, name }: MatrixField, row: Row, value: Json): Pick {
  const refusal: Pick = {
    name: '',
    on: 'Refused',
    of: [
      { name: 'code', alias: 'refusal' },
      { name: 'path', alias: 'refusedAt' },
    ],
  };
  const of: readonly Pick[] = [
    { name: '', on: type, of: [{ name: 'id' }, { name }, { name: 'withheld' }] },
    refusal,
  ];
  const id = key(row, 'id');
  const version = number(row, 'version') ?? 1;
  switch (type) {
    case 'Customer':
      return { name: 'updateCustomer', args: { id, version, patch: { [name]: value } }, of };
    case 'Contact':
      return { name: 'updateContact', args: { id, version, patch: { [name]: value } }, of };
    default:
      return {
        name: 'addFollowUp',
        args: { customerId: id, input: { way: 'PHONE', note: 'a note', [name]: value } },
        of,
      };
  }
}
