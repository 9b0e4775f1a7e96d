import {
  isEnumType,
  isNonNullType,
  isScalarType,
  type GraphQLOutputType,
  type GraphQLScalarType,
} from 'graphql';

/**
 * JSON text made by the database itself, as the client gets it. Each piece is SQL of type text. Where a value that is
 * never null is missing the piece is NULL, which makes the object it belongs to NULL; `whole` marks such an object.
 */

/** Stands for an object that is not what its type says. No JSON holds this sign unescaped. */
export const missing = '\u0001';

/** Stands before an edge that counts by itself; no JSON of the database holds this sign unescaped either. */
export const counted = '\u0002';
export const countedMark = `E'\\x02'`;

/** SQL of a leaf's JSON; null for a type whose values the database does not write as the API does. */
export function leafJson(type: GraphQLOutputType, sql: string): string | null {
  if (isNonNullType(type)) return presentJson(type.ofType, sql);
  const present = presentJson(type, sql);
  return present === null ? null : orNullJson(present);
}

/** The JSON `null` where there is no value. */
export function orNullJson(json: string): string {
  return `coalesce(${json}, 'null')`;
}

/** The object itself, or a mark that it is not what its type says. */
export function wholeJson(json: string): string {
  return `coalesce(${json}, E'\\x01')`;
}

function presentJson(type: GraphQLOutputType, sql: string): string | null {
  if (isEnumType(type)) {
    const names = type.getValues().map(({ name, value }) => `WHEN ${quoted(String(value))} THEN '"${name}"'`);
    return `CASE ${sql} ${names.join(' ')} END`;
  }
  return isScalarType(type) ? (scalars.get(type.name)?.(sql) ?? null) : null;
}

const asText = (sql: string) => `to_json((${sql})::text)::text`;
const scalars: ReadonlyMap<GraphQLScalarType['name'], (sql: string) => string> = new Map([
  ['ID', asText],
  ['String', asText],
  ['Date', asText],
  ['Int', (sql) => `(${sql})::int::text`],
  ['Boolean', (sql) => `(${sql})::boolean::text`],
  [
    'DateTime',
    (sql) => `to_char((${sql})::timestamptz AT TIME ZONE 'UTC', '\\"YYYY-MM-DD"T"HH24:MI:SS.MS"Z"\\"')`,
  ],
]);

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Pieces of an object's text: what is the same for all, and SQL of what is not. */
export class JsonPieces {
  private readonly pieces: { readonly literal: boolean; text: string }[] = [];

  /** Text as it stands, made of names only. */
  say(text: string): void {
    if (!/^[\w"{}[\]:,]*$/.test(text))
      throw new Error('Only names and signs stand in an answer by themselves');
    const last = this.pieces.at(-1);
    if (last?.literal) last.text += text;
    else this.pieces.push({ literal: true, text });
  }

  add(sql: string): void {
    this.pieces.push({ literal: false, text: sql });
  }

  get sql(): string {
    return this.pieces.map(({ literal, text }) => (literal ? `'${text}'` : text)).join(' || ');
  }
}
