/** What a column takes: an array becomes an array of PostgreSQL, an object JSON (`json` for a list of objects). */
export type Cell = string | number | boolean | null | Date | Uint8Array | readonly string[] | Json;

export interface Json {
  readonly json: unknown;
}

/** Marks a value that goes into a `jsonb` column. */
export function json(value: unknown): Json {
  return { json: value };
}

/** One line of `COPY … FROM STDIN` in text format. */
export function copyLine(cells: readonly Cell[]): string {
  return `${cells.map(field).join('\t')}\n`;
}

function field(cell: Cell): string {
  if (cell === null) return '\\N';
  if (typeof cell === 'string') return escaped(cell);
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'boolean') return cell ? 't' : 'f';
  if (cell instanceof Date) return cell.toISOString();
  if (cell instanceof Uint8Array) return `\\\\x${Buffer.from(cell).toString('hex')}`;
  if ('json' in cell) return escaped(JSON.stringify(cell.json));
  return escaped(`{${cell.map(element).join(',')}}`);
}

function element(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

const special = /[\\\n\r\t]/g;
const written: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function escaped(text: string): string {
  return text.replace(special, (sign) => written[sign] ?? sign);
}
