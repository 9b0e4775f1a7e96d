import type { Json, JsonObject, Row } from '../../json.js';
import type { Asker } from '../asker.js';
import type { Mask } from '../masks.js';
import type { FieldClass } from '../vocabulary.js';

export type FilterKind = 'text' | 'id' | 'moment' | 'flag' | 'choice';

/** What is known of a field of a record. Exactly one of `value`, `one`, `many`, `parts` and `judge` says what it holds. */
export interface FieldRule {
  readonly class: FieldClass;
  /** What it holds, whoever asks. */
  readonly value?: (row: Row, asker: Asker) => Json;
  /** What is shown of it where it is masked. */
  readonly mask?: Mask;
  /** Which kind of test a filter may put to it. */
  readonly filter?: FilterKind;
  /** The field of this type whose right it shares. */
  readonly sharesRightOf?: string;
  /** Fields it is made of, without every one of which it is not seen. */
  readonly madeOf?: readonly string[];
  /** Named in filters only; the type has no such field. */
  readonly filterOnly?: true;
  /** Another record, shown if it is in sight itself. */
  readonly one?: { readonly type: string; readonly row: (row: Row, asker: Asker) => Row | null };
  /** A list of records of a customer, those in sight, in this order. */
  readonly many?: { readonly type: string; readonly rows: (row: Row, asker: Asker) => readonly Row[] };
  /** Something without rights of its own: whoever reads the field reads all of it. */
  readonly parts?: {
    readonly type: string;
    readonly rows: (row: Row, asker: Asker) => Row | readonly Row[] | null;
  };
  /** What cannot be foretold is judged: null if it is as it should be, else what is wrong with it. */
  readonly judge?: (got: Json, row: Row, asker: Asker) => string | null;
  /** Withheld, it is an empty list: the schema promises one. */
  readonly emptyWhenWithheld?: true;
  /** Names of what is withheld on this very record. */
  readonly withheld?: true;
}

export interface RecordRule {
  readonly table: string | null;
  /** The customer itself, a record that inherits its customer's sight (AC-3), or one with no customer to go by. */
  readonly customer: 'self' | 'inherits' | 'none';
  /** The verb that opens it. */
  readonly action: string;
  readonly exists?: (row: Row, asker: Asker) => boolean;
  /** Rows shown in full beside those the customer opens. */
  readonly besides?: (row: Row, asker: Asker) => boolean;
  readonly fields: Readonly<Record<string, FieldRule>>;
}

/** A part of a record: all of its fields are as open as the field that holds it. */
export function part(fields: Readonly<Record<string, Partial<FieldRule>>>): RecordRule {
  return {
    table: null,
    customer: 'none',
    action: '',
    fields: Object.fromEntries(
      Object.entries(fields).map(([name, field]) => [name, { class: 'identity', ...field }]),
    ),
  };
}

export function column(name: string): (row: JsonObject) => Json {
  return (row) => row[name] ?? null;
}
