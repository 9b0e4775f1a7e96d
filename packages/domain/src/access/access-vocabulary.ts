import type { Level, Reach } from './level.js';
import type { ActionName, FieldClass, FieldName, Scope } from './rights.js';

/** What rights are called on the pages, in the tables and in explanations. */
export interface AccessNames {
  readonly records: Readonly<Record<string, string>>;
  readonly scopes: Readonly<Record<Scope, string>>;
  readonly levels: Readonly<Record<Level, string>>;
  readonly reaches: Readonly<Record<Reach, string>>;
  readonly classes: Readonly<Record<FieldClass, string>>;
  readonly actions: Readonly<Record<ActionName, string>>;
  /** Of every field that a role can withhold; a test compares them with the schema. */
  readonly fields: Readonly<Record<FieldName, string>>;
}
