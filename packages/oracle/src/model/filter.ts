import { type Json, type JsonObject, type Row, isList, isObject } from '../json.js';
import type { Asker } from './asker.js';
import { recordOf } from './records/catalogue.js';
import type { FieldRule } from './records/record.js';
import { matchesSearch } from './search.js';

/**
 * Whether a row passes a filter. A field is tested only where this person reads it, and a negation is turned round at
 * the field itself: a row whose field is hidden passes neither a test of it nor the opposite.
 */
export function passes(asker: Asker, type: string, row: Row, filter: JsonObject, negated = false): boolean {
  const results = Object.entries(filter).flatMap(([name, given]) => {
    if (given === null) return [];
    if (name === 'and' || name === 'or') {
      const parts = listOf(given).map((part) => passes(asker, type, row, part, negated));
      return [(name === 'and') !== negated ? parts.every(Boolean) : parts.some(Boolean)];
    }
    if (name === 'not') return isObject(given) ? [passes(asker, type, row, given, !negated)] : [];
    if (name === 'search') return [matchesSearch(asker, row, String(given)) !== negated];
    return isObject(given) ? [passesField(asker, type, row, name, given, negated)] : [];
  });
  return negated ? results.some(Boolean) : results.every(Boolean);
}

function passesField(
  asker: Asker,
  type: string,
  row: Row,
  name: string,
  operators: JsonObject,
  negated: boolean,
): boolean {
  const field = recordOf(type).fields[name];
  if (field?.value === undefined) throw new Error(`${type}.${name} cannot be filtered by`);
  if (!asker.reads(type, row, name)) return false;
  const value = field.value(row, asker);
  return (
    Object.entries(operators).every(([operator, wanted]) => test(field, value, operator, wanted)) !== negated
  );
}

/** One operator; a missing value passes no test but those that ask for it. */
function test(field: FieldRule, value: Json, operator: string, wanted: Json): boolean {
  if (operator === 'isNull') return wanted === null || (value === null) === (wanted === true);
  if (wanted === null) return true;
  switch (operator) {
    case 'eq':
      return value !== null && value === wanted;
    case 'ne':
      return value !== wanted;
    case 'in':
      return value !== null && isList(wanted) && wanted.includes(value);
    case 'contains':
      return typeof value === 'string' && value.toLowerCase().includes(String(wanted).toLowerCase());
    default:
      return field.filter === 'moment' && value !== null && isInOrder(operator, at(value), at(wanted));
  }
}

function isInOrder(operator: string, value: number, wanted: number): boolean {
  switch (operator) {
    case 'gt':
      return value > wanted;
    case 'gte':
      return value >= wanted;
    case 'lt':
      return value < wanted;
    case 'lte':
      return value <= wanted;
    default:
      throw new Error(`The oracle does not know the operator ${operator}`);
  }
}

function at(value: Json): number {
  return Date.parse(String(value));
}

export function listOf(value: Json): JsonObject[] {
  return (isList(value) ? value : [value]).filter(isObject);
}

/** Every field a filter names, however deep. */
export function namedIn(filter: JsonObject): string[] {
  return Object.entries(filter).flatMap(([name, given]) => {
    if (name === 'and' || name === 'or' || name === 'not') return listOf(given).flatMap(namedIn);
    return given === null ? [] : [name];
  });
}
