import type { FieldAccess } from './describe.js';

/** SQL of a field's value, whoever asks. */
export function columnOf(name: string, access: FieldAccess, row: string): string {
  return access.sql ? access.sql(row) : `${row}.${snakeCase(name)}`;
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
