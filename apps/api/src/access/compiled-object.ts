import type { Write } from './json-writer.js';
import type { FactLoader, Shaping } from './shaping.js';

/** A record as resolvers and executors know it: its fields by name. */
export type Raw = Record<string, unknown>;

/** A record as the database answers it: a JSON array with one cell for each value that was asked for. */
export type Cells = readonly unknown[];

/** A row of a statement, by the names of its columns. */
export type Row = Readonly<Record<string, unknown>>;

/** A record as columns of a statement, and what makes one text of them. */
export interface RecordColumns {
  readonly sql: string;
  readonly write: Write<Row, Shaping>;
}

/** A record as SQL that builds its cells, and the two things that can be made of them. */
export interface CompiledObject {
  readonly sql: string;
  readonly facts: readonly FactLoader[];
  /** The record as an object, for whatever is executed or computed below it. */
  shape(cells: Cells, shaping: Shaping): Raw;
  /** Makes the JSON the client gets straight from the cells. @throws NotPlain */
  writer(): Write<Cells, Shaping>;
  /** SQL of the JSON the client gets; null where the database cannot say all of it. */
  json(): string | null;
  /** The record as columns of JSON text, and of cells where the database cannot say the text. @throws NotPlain */
  columns(): RecordColumns;
}

/** One value of a record: SQL of its cell, and what becomes of it. */
export interface CompiledField {
  readonly sql: string;
  readonly facts?: readonly FactLoader[];
  shape(cell: unknown, shaping: Shaping): unknown;
  writer(): Write<unknown, Shaping>;
  /** SQL of its JSON as the client gets it, where the database can say that. */
  json(): string | null;
}

export function cellsOf(value: unknown): Cells {
  return Array.isArray(value) ? value : [];
}
