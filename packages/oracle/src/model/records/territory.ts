import { type Json, type Row, iso, key, moment, text } from '../../json.js';
import type { Asker } from '../asker.js';
import { isDeleted } from '../reach.js';
import { rowOf, rowsOf } from '../world.js';
import { itsCustomer } from './its-customer.js';
import { colleague } from './people.js';
import { column, part, type FieldRule, type RecordRule } from './record.js';

const identity = (name: string): FieldRule => ({ class: 'identity', value: column(name) });
const time = (name: string): FieldRule => ({ class: 'identity', value: (row) => iso(moment(row, name)) });
const upper = (name: string) => (row: Row) => text(row, name)?.toUpperCase() ?? null;
const nameOf =
  (name: string) =>
  (row: Row, { world }: Asker): Json =>
    text(rowOf(world, 'territory', text(row, name)) ?? {}, 'name');

/** AC-9: who draws territories sees them all; nobody else sees any. */
function draws(asker: Asker): boolean {
  return asker.holds('territory.update');
}

export const Territory: RecordRule = {
  table: 'territory',
  customer: 'none',
  action: '',
  exists: (row, asker) => draws(asker) && text(row, 'closed_at') === null,
  fields: {
    id: identity('id'),
    version: identity('version'),
    name: identity('name'),
    rules: {
      class: 'identity',
      many: {
        type: 'TerritoryRule',
        rows: (row, { world }) =>
          rowsOf(world, 'territory_rule')
            .filter((rule) => rule['territory_id'] === row['id'])
            .sort((a, b) => (key(a, 'id') < key(b, 'id') ? -1 : 1)),
      },
    },
    members: { class: 'identity', parts: { type: 'TerritoryMember', rows: membersOf } },
    customerCount: {
      class: 'identity',
      value: (row, { world }) =>
        rowsOf(world, 'customer').filter((one) => one['territory_id'] === row['id'] && !isDeleted(one))
          .length,
    },
    runningRedrawId: {
      class: 'identity',
      value: (row, { world }) =>
        rowsOf(world, 'territory_redraw').find(
          (redraw) => redraw['territory_id'] === row['id'] && redraw['status'] === 'RUNNING',
        )?.['id'] ?? null,
    },
  },
};

function membersOf(row: Row, { world }: Asker): readonly Row[] {
  const group = (one: Row) => `${['user', 'team', 'department'].indexOf(key(one, 'principal_kind'))}`;
  return rowsOf(world, 'territory_member')
    .filter((member) => member['territory_id'] === row['id'])
    .map((member) => ({ member, place: `${group(member)} ${key(member, 'principal_id')}` }))
    .sort((a, b) => (a.place < b.place ? -1 : 1))
    .map(({ member }) => member);
}

const tables: Readonly<Record<string, string>> = { user: 'app_user', team: 'team', department: 'department' };

export const TerritoryMember = part({
  kind: { value: upper('principal_kind') },
  id: { value: column('principal_id') },
  level: { value: upper('level') },
  name: {
    value: (row, { world }) => {
      const member = rowOf(world, tables[key(row, 'principal_kind')] ?? '', text(row, 'principal_id'));
      return member === null ? '' : key(member, 'name');
    },
  },
});

export const TerritoryRule: RecordRule = {
  table: 'territory_rule',
  customer: 'none',
  action: '',
  exists: (row, asker) => draws(asker) && text(row, 'redraw_id') === null,
  fields: {
    id: identity('id'),
    customerId: identity('customer_id'),
    customer: itsCustomer,
    postcode: identity('postcode'),
    place: identity('place'),
    industry: identity('industry'),
  },
};

/** What is only looked at is shown to whoever looks at it. */
export const TerritoryRedraw: RecordRule = {
  table: 'territory_redraw',
  customer: 'none',
  action: '',
  exists: isShown,
  fields: {
    id: identity('id'),
    territoryId: identity('territory_id'),
    name: identity('name'),
    kind: identity('kind'),
    status: identity('status'),
    changed: identity('changed'),
    isCounted: identity('is_counted'),
    lookedAt: identity('looked_at'),
    toLookAt: identity('to_look_at'),
    entering: identity('entering'),
    enteringFromOthers: identity('entering_from_others'),
    leaving: identity('leaving'),
    leavingToOthers: identity('leaving_to_others'),
    moved: identity('moved'),
    sight: { class: 'identity', judge: (got) => (got === null ? 'is empty' : null) },
    sightIsWhole: identity('sight_is_whole'),
    by: { class: 'identity', ...colleague('made_by') },
    madeAt: time('made_at'),
    confirmedAt: time('confirmed_at'),
    doneAt: time('done_at'),
  },
};

function isShown(redraw: Row, asker: Asker): boolean {
  return draws(asker) && (redraw['status'] !== 'DRAFT' || redraw['made_by'] === asker.person.id);
}

/** The customers behind the numbers: those in sight alone. */
export const TerritoryMove: RecordRule = {
  table: 'territory_move',
  customer: 'inherits',
  action: 'customer.read',
  exists: (_, asker) => draws(asker),
  fields: {
    id: identity('id'),
    customer: itsCustomer,
    from: { class: 'identity', value: nameOf('from_id') },
    to: { class: 'identity', value: nameOf('to_id') },
  },
};

/** A redraw's own moves, in the direction that was asked for. */
export function isAskedMove(asker: Asker, row: Row, redrawId: Json, direction: Json): boolean {
  const redraw = rowOf(asker.world, 'territory_redraw', text(row, 'redraw_id'));
  if (redraw === null || redraw['id'] !== redrawId) return false;
  const end = direction === 'ENTERING' ? 'to_id' : 'from_id';
  return redraw['territory_id'] === row[end] && isShown(redraw, asker);
}
