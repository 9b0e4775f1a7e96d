import { isId } from '../platform/database/is-id.js';
import { Problem } from '../platform/graphql/problem.js';
import { columnOf } from './column-of.js';
import { fieldsOf, viewOf } from './declare.js';
import type { FieldAccess, FilterKind } from './describe.js';
import type { Sight } from './sight.js';

type FilterInput = Readonly<Record<string, unknown>>;

/** Extra conditions a type offers beside its fields, such as a search over several. */
export type FilterTerm = (value: unknown, row: string, sight: Sight) => string;
const terms = new Map<Function, Map<string, FilterTerm>>();

export function declareFilterTerm(type: Function, name: string, term: FilterTerm): void {
  const own = terms.get(type) ?? new Map<string, FilterTerm>();
  own.set(name, term);
  terms.set(type, own);
}

export function termsOf(type: Function): readonly string[] {
  return [...(terms.get(type)?.keys() ?? [])];
}

const LIST_LIMIT = 1_000;

/**
 * A filter as SQL. Each test looks only at rows where the viewer may read the field: `P AND test`. A negation is
 * pushed down to the leaf first, because `NOT (P AND test)` would answer with the rows that are hidden.
 * @throws Problem `FIELD_NOT_ALLOWED` for a field that is readable nowhere, worded as for one that does not exist.
 */
export function filterSql(
  type: Function,
  filter: FilterInput,
  row: string,
  sight: Sight,
  negated = false,
): string {
  const tests = Object.entries(filter).flatMap(([key, given]) => {
    if (given === null || given === undefined) return [];
    if (key === 'and' || key === 'or') {
      const parts = asList(given).map((part) => filterSql(type, part, row, sight, negated));
      return [join(parts, (key === 'and') !== negated)];
    }
    if (key === 'not') return [filterSql(type, asInput(given), row, sight, !negated)];
    const term = terms.get(type)?.get(key);
    if (term) return [negate(term(given, row, sight), negated)];
    return [fieldTest(type, key, asInput(given), row, sight, negated)];
  });
  return join(tests, !negated);
}

function fieldTest(
  type: Function,
  name: string,
  operators: FilterInput,
  row: string,
  sight: Sight,
  negated: boolean,
): string {
  const access = fieldsOf(type).get(name);
  if (!access?.filter) throw notAllowed(type, name);
  const readable = sight.readable(`${type.name}.${name}`);
  if (readable.kind === 'none') throw notAllowed(type, name);
  const test = join(operatorTests(name, access, access.filter, operators, row, sight), true);
  const leaf = negate(test, negated);
  return readable.kind === 'all' ? leaf : `(${readable.sql} AND ${leaf})`;
}

function operatorTests(
  name: string,
  access: FieldAccess,
  kind: FilterKind,
  operators: FilterInput,
  row: string,
  sight: Sight,
): string[] {
  const column = columnOf(name, access, row);
  const type = sqlTypes[kind];
  const clean = kind === 'id' ? knownId : bindable;
  const bind = (value: unknown) => sight.bindings.bind(clean(value), type);
  return Object.entries(operators).flatMap(([operator, value]) => {
    if (operator === 'isNull')
      return value === null ? [] : [`${column} IS ${value === true ? '' : 'NOT '}NULL`];
    if (value === null || value === undefined) return [];
    switch (operator) {
      case 'eq':
        return [`${column} = ${bind(value)}`];
      case 'ne':
        return [`${column} IS DISTINCT FROM ${bind(value)}`];
      case 'in':
        return [`${column} = ANY(${sight.bindings.bind(limited(value).map(clean), `${type}[]`)})`];
      case 'contains':
        return [`${column} ILIKE ${bind(`%${escapeLike(String(value))}%`)}`];
      case 'gt':
        return [`${column} > ${bind(value)}`];
      case 'gte':
        return [`${column} >= ${bind(value)}`];
      case 'lt':
        return [`${column} < ${bind(value)}`];
      case 'lte':
        return [`${column} <= ${bind(value)}`];
      default:
        throw new Problem('BAD_USER_INPUT', 'Unknown operator');
    }
  });
}

const sqlTypes: Record<FilterKind, string> = {
  string: 'text',
  id: 'uuid',
  dateTime: 'timestamptz',
  boolean: 'boolean',
  choice: 'text',
};

/** `%`, `_` and `\` of a search text stand for themselves. */
export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
}

export function notAllowed(type: Function, field: string): Problem {
  const name = viewOf(type).filterName ?? `${type.name}Filter`;
  return new Problem('FIELD_NOT_ALLOWED', `Field "${field}" is not defined by type "${name}".`);
}

function negate(test: string, negated: boolean): string {
  return negated ? `(${test}) IS NOT TRUE` : test;
}

/** An empty conjunction holds for every row, an empty disjunction for none. */
function join(tests: readonly string[], conjunction: boolean): string {
  if (tests.length === 0) return conjunction ? 'true' : 'false';
  return `(${tests.join(conjunction ? ' AND ' : ' OR ')})`;
}

function bindable(value: unknown): unknown {
  if (typeof value === 'string' && value.includes('\0')) {
    throw new Problem('BAD_USER_INPUT', 'A text contains a NUL character');
  }
  return value;
}

/** Text that is no id is asked for as an id that nothing has. */
function knownId(value: unknown): unknown {
  return typeof value === 'string' && isId(value) ? value : '00000000-0000-0000-0000-000000000000';
}

function limited(value: unknown): unknown[] {
  const list = Array.isArray(value) ? value : [value];
  if (list.length > LIST_LIMIT)
    throw new Problem('BAD_USER_INPUT', `A list has more than ${LIST_LIMIT} values`);
  return list;
}

function asInput(value: unknown): FilterInput {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function asList(value: unknown): FilterInput[] {
  return limited(value).map(asInput);
}
