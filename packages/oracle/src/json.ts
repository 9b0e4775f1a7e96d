/** Whatever a table or an answer holds. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };
export type JsonObject = { readonly [name: string]: Json };

/** A row of a table, columns by their names in the database, moments as ISO text. */
export type Row = JsonObject;
export type Tables = Readonly<Record<string, readonly Row[]>>;

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

export function text(row: JsonObject, name: string): string | null {
  const value = row[name];
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : null;
}

/** For columns that are never empty. */
export function key(row: JsonObject, name: string): string {
  const value = text(row, name);
  if (value === null) throw new Error(`A row without ${name}`);
  return value;
}

export function number(row: JsonObject, name: string): number | null {
  const value = row[name];
  return typeof value === 'number' ? value : null;
}

export function flag(row: JsonObject, name: string): boolean {
  return row[name] === true;
}

export function texts(value: Json | undefined): string[] {
  return isList(value) ? value.flatMap((one) => (typeof one === 'string' ? [one] : [])) : [];
}

/** Milliseconds since 1970. */
export function moment(row: JsonObject, name: string): number | null {
  const value = text(row, name);
  return value === null ? null : Date.parse(value);
}

/** As the product writes moments: UTC with milliseconds. */
export function iso(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
