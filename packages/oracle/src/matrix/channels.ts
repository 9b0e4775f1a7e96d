import { type Json, type JsonObject, key, text } from '../json.js';
import { Eyes } from '../model/eyes.js';
import { orderFields, orderKey } from '../model/order.js';
import { columnOf } from '../model/export.js';
import { fieldOf, recordOf } from '../model/records/catalogue.js';
import { rowsOf, type World } from '../model/world.js';
import type { Operation, Pick } from '../operations/pick.js';
import type { Schema } from '../operations/schema.js';
import type { Step } from '../worlds/scenario.js';
import type { Asking } from './asking.js';
import { type MatrixField, personFor } from './matrix-world.js';
import { direct, type Path, through } from './paths.js';
import { writable, written } from './written.js';

/** A way in or out of the product, as far as a field has it: what a person does with the field there. */
export type Channel = (asking: Asking) => readonly Step[];

export const channels: Readonly<Record<string, Channel>> = {
  select: (asking) => selected(asking, direct),
  'through relation': (asking) => selected(asking, through),
  filter: (asking) => filters(asking).map((filter) => asks(asking, listOf(asking, { filter }))),
  'negated filter': (asking) =>
    filters(asking).map((filter) => asks(asking, listOf(asking, { filter: { not: filter } }))),
  sort: (asking) => orders(asking).map((orderBy) => asks(asking, listOf(asking, { orderBy }))),
  cursor: (asking) =>
    orders(asking).map((orderBy) => ({ ...asks(asking, paged(asking, { first: 2, orderBy })), walk: true })),
  group: (asking) =>
    asking.field.type === 'Customer'
      ? filters(asking).map((filter) =>
          asks(asking, { name: 'customerStageCounts', args: { filter }, of: counts }),
        )
      : [],
  search: (asking) =>
    isSearched(asking.field) ? valuesOf(asking).map((word) => asks(asking, search(word))) : [],
  write: (asking) => written(asking),
  // Ordered, written by a worker and fetched: by a desk of its own.
  export: () => [],
};

/** Which channels a field has, by what the model knows of it. */
export function channelsOf(field: MatrixField): string[] {
  const rule = fieldOf(field.type, field.name);
  const has: Readonly<Record<string, boolean>> = {
    select: field.type in direct,
    'through relation': field.type in through,
    filter: filterNames(field).length > 0,
    'negated filter': filterNames(field).length > 0,
    sort: orderNames(field).length > 0,
    cursor: orderNames(field).length > 0,
    group: field.type === 'Customer' && filterNames(field).length > 0,
    search: isSearched(field),
    write: writable[field.type]?.[field.name] !== undefined,
    export: columnOf(field.type, field.name) !== undefined,
  };
  return rule === undefined ? [] : Object.keys(channels).filter((name) => has[name] === true);
}

function asks({ field, stand }: Asking, ...roots: Pick[]): Extract<Step, { kind: 'ask' }> {
  return { kind: 'ask', by: personFor(field, stand), operation: query(roots) };
}

function query(roots: readonly Pick[]): Operation {
  return { kind: 'query', variables: true, roots };
}

function selected(asking: Asking, paths: Readonly<Record<string, readonly Path[]>>): Step[] {
  const { field, world, schema } = asking;
  const asked: Pick[] = [whole(schema, field.type, field.name), { name: 'id' }];
  if (schema.type(field.type).fields.has('withheld')) asked.push({ name: 'withheld' });
  return (paths[field.type] ?? []).map((path) => asks(asking, path(asked, world)));
}

/** A field with all there is below it that is no record of its own. */
function whole(schema: Schema, type: string, name: string): Pick {
  const field = schema.type(type).fields.get(name);
  if (field === undefined || !schema.isObject(field.type.name)) return { name };
  const inner = [...schema.type(field.type.name).fields.values()];
  const below = inner.filter((one) => !schema.isObject(one.type.name)).map((one) => ({ name: one.name }));
  return { name, of: below };
}

/** Fields of the filter whose right is this field's. */
function filterNames({ type, name }: MatrixField): string[] {
  return Object.entries(recordOf(type).fields)
    .filter(([other, rule]) => rule.filter !== undefined && (other === name || rule.sharesRightOf === name))
    .map(([other]) => other);
}

function filters({ schema, world, field }: Asking): JsonObject[] {
  const inputs = schema.type(`${field.type}Filter`).inputs;
  return filterNames(field).flatMap((name) => {
    const input = inputs.get(name);
    if (input === undefined) throw new Error(`${field.type}Filter has lost ${name}`);
    return [...schema.type(input.name).inputs].map(([operator, { isList }]) => {
      const value =
        operator === 'isNull' || fieldOf(field.type, name)?.filter === 'flag'
          ? true
          : someValue(world, field.type, name);
      return { [name]: { [operator]: isList ? [value] : value } };
    });
  });
}

/** What the first row that has one holds. */
function someValue(world: World, type: string, name: string): Json {
  const column = fieldOf(type, name);
  const asker = new Eyes(world, key(rowsOf(world, 'app_user')[0] ?? {}, 'id'));
  for (const row of rowsOf(world, recordOf(type).table ?? '')) {
    const value = column?.value?.(row, asker) ?? null;
    if (value !== null) return value;
  }
  return 'x';
}

function orderNames({ type, name }: MatrixField): string[] {
  return orderFields(type).filter((order) => orderKey(type, order, 'ASC').field === name);
}

function orders({ field }: Asking): Json[] {
  return orderNames(field).flatMap((name) => [
    [{ field: name, direction: 'ASC' }],
    [{ field: name, direction: 'DESC' }],
  ]);
}

const lists: Readonly<Record<string, string>> = { Customer: 'customers', Contact: 'contacts' };

function listOf({ field }: Asking, args: JsonObject): Pick {
  const edges: Pick = { name: 'edges', of: [{ name: 'node', of: [{ name: 'id' }] }] };
  const total: Pick = { name: 'totalCount', of: [{ name: 'value' }, { name: 'capped' }] };
  return { name: lists[field.type] ?? '', args: { first: 60, ...args }, of: [edges, total] };
}

function paged(asking: Asking, args: JsonObject): Pick {
  const pick = listOf(asking, args);
  const info: Pick = { name: 'pageInfo', of: [{ name: 'hasNextPage' }, { name: 'endCursor' }] };
  return { ...pick, of: [...(pick.of ?? []), info] };
}

const counts: readonly Pick[] = [
  { name: 'stage' },
  { name: 'count', of: [{ name: 'value' }, { name: 'capped' }] },
];

function isSearched({ type, name }: MatrixField): boolean {
  return (
    (type === 'Contact' && ['name', 'mobile', 'phone'].includes(name)) ||
    (type === 'Customer' && name === 'phone')
  );
}

function valuesOf({ world, field }: Asking): string[] {
  const held = rowsOf(world, recordOf(field.type).table ?? '').map((row) => text(row, field.name));
  return [...new Set(held)].filter((value) => value !== null);
}

function search(word: string): Pick {
  const hit = ['kind', 'id', 'customerId', 'title', 'subtitle', 'stage'].map((name) => ({ name }));
  return { name: 'search', args: { text: word, first: 20 }, of: hit };
}
