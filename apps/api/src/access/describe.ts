import type { RequestContext } from '../platform/graphql/context.js';
import type { Bindings } from './bindings.js';
import type { FieldClass, FieldName, ScopedAction } from './rights.js';
import type { Viewer } from './viewer.js';

/** On which rows something holds: everywhere, nowhere, or where the SQL condition says. */
export type Where =
  | { readonly kind: 'all' }
  | { readonly kind: 'none' }
  | { readonly kind: 'where'; readonly sql: string };

/** What the SQL of a field may ask about who reads it (`Sight` answers). */
export interface RowSight {
  readonly viewer: Viewer;
  readonly bindings: Bindings;
  /** Where a field is readable in full. */
  readable(field: FieldName): Where;
  /** The same for a field of another record of the same customer: where that record is in sight with it. */
  readableBeside(field: FieldName): Where;
  /** A SQL value as this viewer may have it who sees `field` so; without a mask, nothing where it is not readable. */
  lensed(field: FieldName, sql: string, mask?: MaskKind): string;
}

/** Which operators a filter on a field offers, and how its values are bound. */
export type FilterKind = 'string' | 'id' | 'dateTime' | 'boolean' | 'choice';
export type MaskKind = 'mobile' | 'phone' | 'email' | 'name' | 'bank_account';

/** A list or a single record hanging off another one. */
export interface Relation {
  readonly kind: 'one' | 'many';
  readonly view: () => Function;
  /** SQL that ties the child's row to its parent's. */
  readonly on: (parent: string, child: string) => string;
  /** Order of a list; `id` breaks ties in the same direction. */
  readonly order?: SortKey;
}

/** A value the database cannot say: computed from a JSON of the row, once for each record. */
export interface Derived {
  /** SQL of the JSON the computation is made from. */
  readonly from: (row: string, sight: RowSight) => string;
  /** What many records share, read once for a request. */
  readonly facts?: (context: RequestContext) => Promise<unknown>;
  readonly value: (
    raw: unknown,
    facts: unknown,
    args: Record<string, unknown>,
    context: RequestContext,
  ) => unknown;
}

/** What a field of a record is and what can be done with it: the only place rights hang on. */
export interface FieldAccess {
  readonly class: FieldClass;
  /** SQL of the value; the snake_case column of the field's name by default. */
  readonly sql?: (row: string) => string;
  readonly mask?: MaskKind;
  /** The right by which it is changed through a patch; without one the product keeps it. */
  readonly write?: ScopedAction;
  readonly filter?: FilterKind;
  /** The operators' input type where it is not the usual one of its kind. */
  readonly operators?: () => Function;
  /** Declared for filters alone; the type has no such field. */
  readonly filterOnly?: true;
  /** The field of this type whose right it shares: a filter on it tells as much as reading that one. */
  readonly sharesRightOf?: string;
  /** Fields it is made of: it is readable only where all of them are. */
  readonly madeOf?: readonly FieldName[];
  /** SQL of what stands in its place where it is withheld, for a field that is never null. */
  readonly whenWithheld?: string;
  readonly relation?: Relation;
  readonly derived?: Derived;
  /** Made of what the record already shows, as `withheld` is. */
  readonly special?: 'withheld';
  /** The field takes arguments (lists do in any case). */
  readonly arguments?: true;
}

/** What a list can be sorted by: what is never withheld, or a field, of which only what is readable counts. */
export type SortColumn = ({ readonly class: 'identity' } | { readonly field: FieldName }) & {
  readonly sql: (row: string) => string;
  readonly type: 'timestamptz' | 'text' | 'date';
  /** Whether rows without a value exist. */
  readonly nullable?: boolean;
};

export type SortKey = SortColumn & {
  readonly direction: 'ASC' | 'DESC';
  /** The word of an enum by which a person asked for it. */
  readonly asked?: { readonly of: string; readonly word: string };
};

/** A record type read through the lens. */
export interface View {
  readonly table: string;
  /**
   * SQL of the id of the customer it hangs off, whose sight it inherits (AC-3). `self` is the customer itself,
   * `none` a record that everybody signed in may read (directory) or that `rows` alone decides.
   */
  readonly customer: 'self' | 'none' | ((row: string) => string);
  readonly read: ScopedAction;
  /** The right by which a patch changes such a record; without one it is never changed. */
  readonly update?: ScopedAction;
  /** Condition that every row meets: not deleted, mine … */
  readonly rows?: (row: string, viewer: Viewer, bindings: Bindings) => string;
  /** For records that may outlive sight of their customer: rows shown beside those the customer opens. */
  readonly alsoRows?: (row: string, viewer: Viewer, bindings: Bindings) => string;
  /** Shown inside another record, each row counts as one that was shown (DA-7). */
  readonly countsInside?: true;
  /** Name of the filter input, for the text of a refused argument. */
  readonly filterName?: string;
}
