import { typeNameOf } from './connection-writer.js';
import { counted, countedMark, JsonPieces, missing, wholeJson } from './json-sql.js';
import type { Write } from './json-writer.js';
import type { CompiledField, CompiledObject, RecordColumns } from './compiled-object.js';
import type { SelectedField, Selection } from './selection.js';
import type { Shaping } from './shaping.js';

type CompiledOf = (field: SelectedField) => CompiledField | undefined;
/** SQL of a record's JSON; null where the database cannot say all of it. */
export function recordJson(typeName: string, selection: Selection, compiledOf: CompiledOf): string | null {
  return objectJson(typeName, selection, (field) => compiledOf(field)?.json() ?? null);
}

/**
 * A record as columns: JSON text for as many fields in a row as the database can say, cells for each other one.
 * @throws NotPlain
 */
export function recordColumns(typeName: string, selection: Selection, compiledOf: CompiledOf): RecordColumns {
  const columns: { readonly sql: string; readonly write: Write<unknown, Shaping> }[] = [];
  let pieces = new JsonPieces();
  const end = (): void => {
    columns.push({ sql: pieces.sql, write: textOf });
    pieces = new JsonPieces();
  };
  pieces.say('{');
  selection.forEach((field, index) => {
    pieces.say(leadOf(field, index));
    if (field.name === '__typename') return pieces.say(`"${typeName}"`);
    const compiled = compiledOf(field);
    if (!compiled) throw new Error(`${field.name} is not declared`);
    const json = compiled.json();
    if (json !== null) return pieces.add(json);
    end();
    columns.push({ sql: compiled.sql, write: compiled.writer() });
  });
  pieces.say('}');
  end();
  const named = columns.map((column, index) => ({ ...column, name: `c${index}` }));
  return {
    sql: named.map(({ name, sql }) => `${sql} AS ${name}`).join(', '),
    write(row, shaping) {
      let text = '';
      for (const { name, write } of named) text += write(row[name], shaping);
      return text;
    },
  };
}

/** SQL of an edge's JSON. */
export function edgeJson(edges: SelectedField, node: CompiledObject): string | null {
  return objectJson(typeNameOf(edges), edges.below, (field) => {
    const record = field.name === 'node' ? node.json() : null;
    return record && wholeJson(record);
  });
}

/**
 * SQL of a list's JSON; `found` selects the JSON of its edges as `entry`, in their order. Each edge that counts by itself
 * is marked.
 */
export function connectionJson(
  field: SelectedField,
  edges: SelectedField | undefined,
  found: string,
  counts: boolean,
): string | null {
  const entry = counts ? `${countedMark} || listed.entry` : 'listed.entry';
  return objectJson(typeNameOf(field), field.below, (inner) =>
    inner === edges
      ? `'[' || coalesce((SELECT string_agg(${entry}, ',') FROM (${found}) listed), '') || ']'`
      : null,
  );
}

/** SQL of an object's JSON, each field in its place; null where one has none. */
function objectJson(
  typeName: string,
  selection: Selection,
  jsonOf: (field: SelectedField) => string | null,
): string | null {
  const pieces = new JsonPieces();
  pieces.say('{');
  for (const [index, field] of selection.entries()) {
    pieces.say(leadOf(field, index));
    const json = field.name === '__typename' ? '' : jsonOf(field);
    if (json === null) return null;
    if (json === '') pieces.say(`"${typeName}"`);
    else pieces.add(json);
  }
  pieces.say('}');
  return pieces.sql;
}

function leadOf({ responseName }: SelectedField, index: number): string {
  return `${index === 0 ? '' : ','}"${responseName}":`;
}

function textOf(value: unknown, { shown }: Shaping): string {
  if (typeof value !== 'string' || value.includes(missing))
    throw new Error('A value that is never null is missing');
  if (!value.includes(counted)) return value;
  const parts = value.split(counted);
  shown(parts.length - 1);
  return parts.join('');
}
