import { type Json, type JsonObject, type Row, key } from '../json.js';
import { fieldOf } from '../model/records/catalogue.js';
import type { Asker } from '../model/asker.js';
import { rowsOf } from '../model/world.js';
import type { Chance } from '../worlds/chance.js';
import type { Schema } from './schema.js';

export interface FilterMaker {
  readonly schema: Schema;
  readonly chance: Chance;
  readonly asker: Asker;
  /** Whether fields may be named that this person may not use, or that do not exist. */
  readonly forbidden: boolean;
}

/** A filter of any shape the schema allows over records of `type`. */
export function makeFilter(maker: FilterMaker, type: 'Customer' | 'Contact', depth = 2): JsonObject {
  const { schema, chance } = maker;
  const inputs = schema.type(`${type}Filter`).inputs;
  const fields = [...inputs.keys()].filter((name) => !['and', 'or', 'not'].includes(name));
  const usable = fields.filter((name) => name === 'search' || mayUse(maker.asker, type, name));
  const testable = usable.filter((name) => name !== 'search');
  if (!maker.forbidden && testable.length > 0 && chance.happens(0.2)) return sharp(maker, type, testable);
  // What can be withheld is asked for more often than what never is.
  const telling = usable.filter((name) => fieldOf(type, name)?.class !== 'identity');
  const filter: Record<string, Json> = {};
  const names = maker.forbidden ? [...fields, 'nosuch'] : [...usable, ...telling, ...telling];
  for (const name of chance.few(names, chance.one([0, 1, 1, 2]))) {
    filter[name] = name === 'search' ? searchText(maker) : operators(maker, type, name);
  }
  if (depth > 0) {
    const below = () => makeFilter(maker, type, depth - 1);
    if (chance.happens(0.4)) filter['not'] = below();
    if (chance.happens(0.2)) filter['or'] = Array.from({ length: chance.between(0, 3) }, below);
    if (chance.happens(0.1)) filter['and'] = Array.from({ length: chance.between(0, 2) }, below);
  }
  return filter;
}

/** Few tests that nothing beside them blunts: what a negation makes of one, of all of several and of any of several. */
function sharp(maker: FilterMaker, type: string, fields: readonly string[]): JsonObject {
  const { chance } = maker;
  const leaf = (): JsonObject => {
    const name = chance.one(fields);
    return { [name]: operators(maker, type, name) };
  };
  return chance.one<() => JsonObject>([
    () => ({ not: leaf() }),
    () => ({ not: { or: [leaf(), leaf()] } }),
    () => ({ not: { and: [leaf(), leaf()] } }),
    () => ({ or: [{ not: leaf() }, leaf()] }),
  ])();
}

export function mayUse(asker: Asker, type: string, name: string): boolean {
  const field = fieldOf(type, name);
  return field?.filter !== undefined && asker.mayName(type, name);
}

function operators(maker: FilterMaker, type: string, name: string): JsonObject {
  const { schema, chance } = maker;
  const input = schema.type(`${type}Filter`).inputs.get(name);
  if (input === undefined) return { eq: 'x' };
  const known = [...schema.type(input.name).inputs];
  const chosen = chance.few(known, chance.one([1, 1, 1, 2]));
  return Object.fromEntries(
    chosen.map(([operator, { isList, name: operand }]) => {
      const words = schema.type(operand).values;
      const value = () => (words.length > 0 ? chance.one(words) : valueFor(maker, type, name, operator));
      return [operator, isList ? Array.from({ length: chance.between(0, 3) }, value) : value()];
    }),
  );
}

/** A value that some row has, so that tests hit. */
function valueFor(maker: FilterMaker, type: string, name: string, operator: string): Json {
  const { chance, asker } = maker;
  const field = fieldOf(type, name);
  if (operator === 'isNull' || field?.filter === 'flag') return chance.happens(0.5);
  const rows = rowsOf(asker.world, type === 'Customer' ? 'customer' : 'contact');
  const held = rows.map((row: Row) => field?.value?.(row, asker) ?? null).filter((one) => one !== null);
  const value = held.length === 0 ? null : chance.one(held);
  if (field?.filter === 'id') return chance.happens(0.1) ? 'no-id' : (value ?? chance.id());
  if (field?.filter === 'moment') return value ?? new Date(asker.world.now).toISOString();
  const word = typeof value === 'string' ? value : 'x';
  return operator === 'contains'
    ? chance.one([word.slice(1, 3), word.slice(0, 2), '%', '_', word.toUpperCase()])
    : word;
}

/** Parts of names, of pinyin and of numbers. */
export function searchText({ chance }: Pick<FilterMaker, 'chance'>): string {
  return chance.one([
    'an',
    'bo',
    'c0',
    'C00',
    'wxm',
    '王',
    '1234',
    '0012',
    '8480',
    '84801234',
    '95588',
    '%',
    '',
    'ｂｏ',
  ]);
}

/** An id of that table, in sight or not, or one that nothing has. */
export function someId({ chance, asker }: Pick<FilterMaker, 'chance' | 'asker'>, table: string): string {
  const rows = rowsOf(asker.world, table);
  if (rows.length === 0 || chance.happens(0.08)) return chance.one([chance.id(), 'no-id']);
  return key(chance.one(rows), 'id');
}
