import type { JsonObject, Row } from '../json.js';
import { key } from '../json.js';
import { rowsOf, type World } from '../model/world.js';
import type { Pick } from '../operations/pick.js';

/** How a record of a type is come by: with what is asked of it, a root of a query. */
export type Path = (of: readonly Pick[], world: World) => Pick;

const list = (name: string, of: readonly Pick[], args: JsonObject = { first: 60 }): Pick => ({
  name,
  args,
  of: [{ name: 'edges', of: [{ name: 'node', of }] }],
});

const one = (name: string, table: string, of: readonly Pick[], world: World): Pick => ({
  name,
  args: { id: firstOf(rowsOf(world, table)) },
  of,
});

function firstOf(rows: readonly Row[]): string {
  const row = rows.find((some) => (some['deleted_at'] ?? null) === null);
  return row === undefined ? 'none' : key(row, 'id');
}

const few = { first: 5 };

/** By itself. */
export const direct: Readonly<Record<string, readonly Path[]>> = {
  Customer: [(of) => list('customers', of), (of, world) => one('customer', 'customer', of, world)],
  Contact: [(of) => list('contacts', of), (of, world) => one('contact', 'contact', of, world)],
  Approval: [(of) => list('approvals', of), (of, world) => one('approval', 'approval', of, world)],
  Grant: [(of) => list('grants', of)],
};

/** Through another record. */
export const through: Readonly<Record<string, readonly Path[]>> = {
  Customer: [
    (of) => list('contacts', [{ name: 'customer', of }]),
    (of) => list('approvals', [{ name: 'customer', of }]),
    (of) => list('grants', [{ name: 'customer', of }]),
  ],
  Contact: [
    (of) => list('customers', [list('contacts', of, few)]),
    (of) => list('customers', [list('followUps', [{ name: 'contact', of }], few)]),
    (of) => list('addressBook', of),
  ],
  FollowUp: [(of) => list('customers', [list('followUps', of, few)])],
  SignedContract: [(of) => list('customers', [list('contracts', of, few)])],
  CustomerEvent: [(of) => list('customers', [list('events', of, few)])],
  Approval: [(of) => list('customers', [{ name: 'application', of }])],
};
