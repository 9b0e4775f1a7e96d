import { isNonNullType, type GraphQLOutputType } from 'graphql';

import { fieldsOf, viewOf } from './declare.js';
import type { FieldAccess, Relation, View, Where } from './describe.js';
import type { Cells, CompiledField, CompiledObject, Raw, RecordColumns } from './compiled-object.js';
import { leafJson, orNullJson, wholeJson } from './json-sql.js';
import { NotPlain, nullable, objectWriter, propertyWriter, writerOf, type Write } from './json-writer.js';
import { listSql } from './list-sql.js';
import { recordColumns, recordJson } from './record-json.js';
import type { FieldName } from './rights.js';
import { below, type SelectedField, type Selection } from './selection.js';
import type { Shaping } from './shaping.js';
import { Sight } from './sight.js';
import { visibleSql } from './visible-sql.js';

/** Compiles what is asked of one record whose row stands in the statement as `row`. */
export function objectSql(type: Function, selection: Selection, row: string, sight: Sight): CompiledObject {
  const declared = fieldsOf(type);
  const cells: string[] = [];
  const placed = selection.flatMap((field) => {
    const access = declared.get(field.name);
    if (!access) return [];
    const compiled = fieldSql(type, field, access, row, sight);
    const known = cells.indexOf(compiled.sql);
    const place = known === -1 ? cells.push(compiled.sql) - 1 : known;
    return [{ field, key: keyOf(field, access), place, compiled }];
  });
  const byField = new Map(placed.map(({ field, ...rest }) => [field, rest]));
  const compiledOf = (field: SelectedField) => byField.get(field)?.compiled;
  return {
    sql: `json_build_array(${cells.join(', ')})`,
    facts: placed.flatMap(({ compiled }) => compiled.facts ?? []),
    shape(found, shaping) {
      const raw: Raw = {};
      for (const { key, place, compiled } of placed) raw[key] = compiled.shape(found[place], shaping);
      return raw;
    },
    writer: () =>
      objectWriter<Cells, Shaping>(type.name, selection, (field) => {
        const known = byField.get(field);
        if (!known) return propertyWriter(field);
        const { place } = known;
        const write = known.compiled.writer();
        return (found, shaping) => write(found[place], shaping);
      }),
    json: () => recordJson(type.name, selection, compiledOf),
    columns: () => recordColumns(type.name, selection, compiledOf),
  };
}

/** The columns of a record to be written; null where something asked for has to be executed. */
export function columnsOf(object: CompiledObject): RecordColumns | null {
  try {
    return object.columns();
  } catch (error) {
    if (error instanceof NotPlain) return null;
    throw error;
  }
}

/** Fields with arguments may be asked for twice under different names, so they are kept by response name. */
export function answerKey(name: string, responseName: string, hasArguments: boolean): string {
  return hasArguments ? `@${responseName}` : name;
}

function keyOf({ name, responseName }: SelectedField, { arguments: takes, relation }: FieldAccess): string {
  return answerKey(name, responseName, takes === true || relation?.kind === 'many');
}

function fieldSql(
  type: Function,
  field: SelectedField,
  access: FieldAccess,
  row: string,
  sight: Sight,
): CompiledField {
  const fieldName: FieldName = `${type.name}.${field.name}`;
  if (access.special === 'withheld') return withheld(field, withheldSql(type, sight));
  if (access.relation) return relationSql(field, sight.readable(fieldName), access.relation, row, sight);
  if (!access.derived) return plain(field, sight.value(fieldName, access, row));
  const { from, facts, value } = access.derived;
  const shape = (cell: unknown, { facts: known, context }: Shaping) =>
    cell === null ? null : value(cell, facts && known.get(facts), field.args, context);
  return {
    sql: sight.lensed(fieldName, from(row, sight), undefined, access.whenWithheld),
    facts: facts ? [facts] : [],
    shape,
    writer() {
      const write = valueWriter(field);
      return (cell, shaping) => write(shape(cell, shaping), shaping);
    },
    json: () => null,
  };
}

/** A value the database has said in full. */
function plain(field: SelectedField, sql: string): CompiledField {
  return {
    sql,
    shape: (cell) => cell,
    writer: () => valueWriter(field),
    json: () => leafJson(typeOf(field), sql),
  };
}

function withheld(field: SelectedField, sql: string): CompiledField {
  return { ...plain(field, sql), json: () => `(${sql})::text` };
}

function valueWriter(field: SelectedField): Write {
  return writerOf(typeOf(field), field.below);
}

function typeOf({ name, declared }: SelectedField): GraphQLOutputType {
  if (!declared) throw new Error(`${name} was not asked for by an operation`);
  return declared.type;
}

function recordWriter(object: CompiledObject): Write<unknown, Shaping> {
  const write = object.writer();
  return (cell, shaping) => {
    if (!Array.isArray(cell)) throw new Error('What should be a record is none');
    return write(cell, shaping);
  };
}

/** The names of the fields that this viewer may not read in full on this row; those of one right are tested once. */
function withheldSql(type: Function, sight: Sight): string {
  const byRight = new Map<string, { readonly readable: Where; readonly names: string[] }>();
  for (const [name, access] of fieldsOf(type)) {
    if (access.special || access.filterOnly) continue;
    const field: FieldName = `${type.name}.${name}`;
    const right = sight.rightOf(field);
    const group = byRight.get(right) ?? { readable: sight.readable(field), names: [] };
    group.names.push(name);
    byRight.set(right, group);
  }
  const parts = [...byRight.values()].flatMap(({ readable, names: members }) => {
    if (readable.kind === 'all') return [];
    const names = `ARRAY[${members.map((name) => `'${name}'`).join(', ')}]`;
    return [readable.kind === 'none' ? names : `CASE WHEN ${readable.sql} THEN '{}' ELSE ${names} END`];
  });
  return parts.length === 0 ? `'[]'::json` : `to_json(${parts.join(' || ')})`;
}

function relationSql(
  field: SelectedField,
  readable: Where,
  relation: Relation,
  row: string,
  sight: Sight,
): CompiledField {
  const type = relation.view();
  const view = viewOf(type);
  const child = sight.bindings.alias();
  const { sight: childSight, join } = childSightOf(view, child, row, sight);
  // The parent stands in the answer because one of its ways holds for this very row.
  const isOfSameCustomer = sight.customerRow === row && childSight.customerRow === row;
  const conditions = [
    relation.on(row, child),
    ...conditionsOf(readable),
    visibleSql(view, child, childSight, isOfSameCustomer ? sight : null),
  ].join(' AND ');
  const from = `${view.table} ${child}${join}`;
  if (relation.kind === 'many') {
    const node = below(below(field.below, 'edges'), 'node');
    const object = objectSql(type, node, child, childSight);
    return listSql(field, relation, { type, from, conditions, child, sight: childSight, object });
  }
  const object = objectSql(type, field.below, child, childSight);
  return {
    sql: `(SELECT ${object.sql} FROM ${from} WHERE ${conditions})`,
    facts: object.facts,
    shape: (cell, shaping) => (Array.isArray(cell) ? object.shape(cell, shaping) : null),
    writer: () => nullable<unknown, Shaping>(typeOf(field), recordWriter(object)),
    json() {
      const record = object.json();
      if (record === null) return null;
      const found = `(SELECT ${wholeJson(record)} FROM ${from} WHERE ${conditions})`;
      return isNonNullType(typeOf(field)) ? found : orNullJson(found);
    },
  };
}

/** The sight of a related record: the same customer's row where it hangs off it, its own customer otherwise. */
function childSightOf(
  view: View,
  child: string,
  parent: string,
  sight: Sight,
): { sight: Sight; join: string } {
  const of = (customerRow: string | null) => Sight.of(view, sight.viewer, sight.bindings, child, customerRow);
  if (view.customer === 'none') return { sight: of(null), join: '' };
  if (view.customer === 'self') return { sight: of(child), join: '' };
  if (sight.customerRow === parent) return { sight: sight.ofSameCustomer(view, child), join: '' };
  const customer = sight.bindings.alias();
  return {
    sight: of(customer),
    join: ` JOIN customer ${customer} ON ${customer}.id = ${view.customer(child)}`,
  };
}

function conditionsOf(where: Where): string[] {
  if (where.kind === 'all') return [];
  return [where.kind === 'none' ? 'false' : where.sql];
}
