import type { Viewer } from './viewer.js';
import type { FieldClass, ScopedAction } from './rights.js';
import type { Bindings } from './bindings.js';
import type { Sight } from './sight.js';
import type { RequestContext } from '../platform/graphql/context.js';

/** Which operators a filter on a field offers, and how its values are bound. */
export type FilterKind = 'string' | 'id' | 'dateTime' | 'boolean' | 'choice';
export type MaskKind = 'mobile' | 'phone' | 'email' | 'name';

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
  readonly from: (row: string, sight: Sight) => string;
  /** What many records share, read once for a request. */
  readonly facts?: (context: RequestContext) => Promise<unknown>;
  readonly value: (
    raw: unknown,
    facts: unknown,
    args: Record<string, unknown>,
    context: RequestContext,
  ) => unknown;
}

/** Types a derived field: `Row` is the JSON its SQL makes, `Facts` what its loader answers. */
export function derived<Row, Facts = undefined>(field: {
  readonly from: Derived['from'];
  readonly facts?: (context: RequestContext) => Promise<Facts>;
  readonly value: (raw: Row, facts: Facts, args: Record<string, unknown>, context: RequestContext) => unknown;
}): Derived {
  return field as Derived;
}

/** What a field of a record is and what can be done with it: the only place rights hang on. */
export interface FieldAccess {
  readonly class: FieldClass;
  /** SQL of the value; the snake_case column of the field's name by default. */
  readonly sql?: (row: string) => string;
  readonly mask?: MaskKind;
  readonly filter?: FilterKind;
  /** The operators' input type where it is not the usual one of its kind. */
  readonly operators?: () => Function;
  /** Declared for filters alone; the type has no such field. */
  readonly filterOnly?: true;
  readonly relation?: Relation;
  readonly derived?: Derived;
  /** Made of what the record already shows, as `withheld` is. */
  readonly special?: 'withheld';
  /** The field takes arguments (lists do in any case). */
  readonly arguments?: true;
}

export interface SortKey {
  readonly class: FieldClass;
  readonly sql: (row: string) => string;
  readonly type: 'timestamptz' | 'text' | 'date';
  readonly direction: 'ASC' | 'DESC';
  /** Whether rows without a value exist. */
  readonly nullable?: boolean;
}

/** A record type read through the lens. */
export interface View {
  readonly table: string;
  /**
   * SQL of the id of the customer it hangs off, whose sight it inherits (AC-3). `self` is the customer itself,
   * `none` a record that everybody signed in may read (directory) or that `rows` alone decides.
   */
  readonly customer: 'self' | 'none' | ((row: string) => string);
  readonly read: ScopedAction;
  /** Condition that every row meets: not deleted, mine … */
  readonly rows?: (row: string, viewer: Viewer, bindings: Bindings) => string;
  /** For records that may outlive sight of their customer: rows shown beside those the customer opens. */
  readonly alsoRows?: (row: string, viewer: Viewer, bindings: Bindings) => string;
  /** Name of the filter input, for the text of a refused argument. */
  readonly filterName?: string;
}

const views = new Map<Function, View>();
const fields = new Map<Function, Map<string, FieldAccess>>();

/** Class decorator: this GraphQL type is a record, read through the lens. */
export function LensView(view: View): ClassDecorator {
  return (target) => void views.set(target, view);
}

/** Property decorator: what this field of a record is. Boot fails for a field of a view without it. */
export function Access(access: FieldAccess): PropertyDecorator {
  return (target, name) => declareField(target.constructor, String(name), access);
}

/** Declares a field that another module adds to `type`, as contacts add themselves to the customer. */
export function declareField(type: Function, name: string, access: FieldAccess): void {
  const own = fields.get(type) ?? new Map<string, FieldAccess>();
  own.set(name, access);
  fields.set(type, own);
}

export function viewOf(type: Function): View {
  const view = views.get(type);
  if (!view) throw new Error(`${type.name} is not declared as a view`);
  return view;
}

export function fieldsOf(type: Function): ReadonlyMap<string, FieldAccess> {
  return fields.get(type) ?? new Map();
}

export function declaredViews(): ReadonlyMap<Function, View> {
  return views;
}

/** SQL of a field's value, whoever asks. */
export function columnOf(name: string, access: FieldAccess, row: string): string {
  return access.sql ? access.sql(row) : `${row}.${snakeCase(name)}`;
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
