import type { Predicate } from '@tidewater/domain';

import { Problem } from '../platform/graphql/problem.js';
import type { Bindings } from './bindings.js';
import { coveringsOf, rowsOf, sightOf, waysToAsk, type Covering, type Place } from './coverage.js';
import { columnOf } from './column-of.js';
import type { FieldAccess, MaskKind, RowSight, SortKey, View, Where } from './describe.js';
import type { LensedKey } from './keyset.js';
import { declaredField, placeOf, viewOfField } from './place-of.js';
import { predicateSql } from './predicate-sql.js';
import type { FieldName } from './rights.js';
import type { Viewer } from './viewer.js';
import { whereReadable } from './where-readable.js';

/** Rows of several groups, each of which has its own stretch of an index. */
export interface EachOf {
  readonly column: 'owner_department_id' | 'territory_id';
  /** Placeholder of the ids. */
  readonly ids: string;
}

/** One way in which rows come into sight. */
export interface Way {
  readonly sql: string;
  /** The departments or territories whose customers are seen this way, where that is what it says. */
  readonly each?: EachOf;
}

/**
 * How one viewer sees the fields of records of one view: every SQL expression of a value goes through here, so that
 * selecting, filtering, sorting and counting agree on what is readable where.
 */
export class Sight implements RowSight {
  private readonly known = new Map<string, Where>();
  /** Fields that some role of the viewer gives a level of their own. */
  private readonly overridden: ReadonlySet<string>;

  private constructor(
    readonly viewer: Viewer,
    readonly bindings: Bindings,
    /** Alias of the customer's row, whose ownership decides; null for records without one. */
    readonly customerRow: string | null,
    readonly coverings: readonly Covering[],
    /** Makes the condition for rows that the view itself opens in full beside what the customer opens. */
    readonly alsoRows: (() => string) | null,
    /** The record is not the customer itself: it goes out of sight when its customer is in the recycle bin. */
    private readonly hangsOff: boolean,
    /** Which ways can hold at all for the customers this is about. */
    private readonly canHold: (predicate: Predicate) => boolean = () => true,
  ) {
    this.overridden = new Set(viewer.roles.flatMap(({ rights }) => Object.keys(rights.overrides ?? {})));
  }

  /** The sight of `view`'s records whose own row stands as `row` and whose customer stands as `customerRow`. */
  static of(view: View, viewer: Viewer, bindings: Bindings, row: string, customerRow: string | null): Sight {
    const coverings = customerRow === null ? [] : coveringsOf(viewer, view.read);
    const { alsoRows: also } = view;
    return new Sight(
      viewer,
      bindings,
      customerRow,
      coverings,
      // Made where it is used: a value that is bound and not used is one the database cannot know the type of.
      also ? () => also(row, viewer, bindings) : null,
      typeof view.customer === 'function',
    );
  }

  /** The sight of somebody whom no right covers: nothing but what is never withheld. */
  static ofNobody(viewer: Viewer, bindings: Bindings, row: string): Sight {
    return new Sight(viewer, bindings, row, [], null, false);
  }

  /** The same for rows that some ways cannot reach: those need not be asked about. */
  narrowed(canHold: (predicate: Predicate) => boolean): Sight {
    return new Sight(
      this.viewer,
      this.bindings,
      this.customerRow,
      this.coverings.filter(({ predicate }) => canHold(predicate)),
      this.alsoRows,
      this.hangsOff,
      canHold,
    );
  }

  /** The sight of records of another view that hang off the very customer this is the sight of. */
  ofSameCustomer(view: View, row: string): Sight {
    return Sight.of(view, this.viewer, this.bindings, row, this.customerRow).narrowed(this.canHold);
  }

  /** The ways in which rows come into sight; a row is visible where any of them holds. */
  ways(): Way[] {
    if (this.customerRow === null) return [{ sql: 'true' }];
    const alive = this.hangsOff ? ` AND ${this.customerRow}.deleted_at IS NULL` : '';
    const covered = waysToAsk(this.coverings).map(({ predicate }) => ({
      sql: alive === '' ? this.condition(predicate) : `(${this.condition(predicate)})${alive}`,
      ...this.each(predicate),
    }));
    return this.alsoRows === null ? covered : [...covered, { sql: this.alsoRows() }];
  }

  private each(predicate: Predicate): Pick<Way, 'each'> {
    if (predicate.kind !== 'departments' && predicate.kind !== 'territories') return {};
    const column = predicate.kind === 'departments' ? 'owner_department_id' : 'territory_id';
    return { each: { column, ids: this.bindings.bind(predicate.ids, 'uuid[]') } };
  }

  /** Whether every customer's row that `parent` shows is one that this sight opens as well. */
  opensAllOf({ coverings, alsoRows }: Sight): boolean {
    if (coverings.length === 0 || alsoRows !== null) return false;
    return coverings.every(({ reach }) => this.coverings.some((covering) => covering.reach === reach));
  }

  /** What decides a field's level: the field itself where a role singles it out, its class otherwise. */
  rightOf(field: FieldName): string {
    const place = placeOf(field);
    const own = this.isSingle(place) ? `${place.field}` : place.class;
    return [own, ...place.madeOf.map((part) => this.rightOf(part))].join('+');
  }

  /** Where a field is readable in full: itself, and all it is made of. */
  readable(field: FieldName): Where {
    const place = placeOf(field);
    const own = this.readableAt(place);
    return place.madeOf.reduce((where, part) => bothOf(where, this.readable(part)), own);
  }

  readableBeside(field: FieldName): Where {
    const beside = Sight.of(viewOfField(field), this.viewer, this.bindings, '', this.customerRow);
    const readable = beside.readable(field);
    const isInSight = this.customerRow === null || beside.opensAllOf(this);
    return readable.kind === 'all' && !isInSight ? { kind: 'where', sql: beside.covered() } : readable;
  }

  /** A field's value as this viewer may have it: itself, its mask or nothing, row by row. */
  value(field: FieldName, access: FieldAccess, row: string): string {
    const [, name = ''] = field.split('.');
    return this.lensed(field, columnOf(name, access, row), access.mask, access.whenWithheld);
  }

  /** Any SQL value under the lens of a field. Without a mask it is empty where it is not readable in full. */
  lensed(field: FieldName, sql: string, mask?: MaskKind, withheld = 'NULL'): string {
    const readable = this.readable(field);
    switch (readable.kind) {
      case 'all':
        return sql;
      case 'none':
        return this.withoutReading(field, sql, mask, withheld);
      case 'where':
        return `CASE WHEN ${readable.sql} THEN ${sql} ELSE ${this.withoutReading(field, sql, mask, withheld)} END`;
      default:
        return readable satisfies never;
    }
  }

  /**
   * A mask is never sorted by: what is not readable in full sorts as if it were empty.
   * @throws Problem `FIELD_NOT_ALLOWED` for what a person asked for and may read nowhere (L4).
   */
  sortKey(key: SortKey, row: string): LensedKey {
    const { type, direction, nullable = false, asked } = key;
    if (!('field' in key)) return { sql: key.sql(row), type, direction, nullable };
    const readable = this.readable(key.field);
    if (readable.kind === 'all') return { sql: key.sql(row), type, direction, nullable };
    if (asked && readable.kind === 'none') {
      throw new Problem('FIELD_NOT_ALLOWED', `Value "${asked.word}" does not exist in "${asked.of}" enum.`);
    }
    const sql = readable.kind === 'none' ? `NULL::${type}` : this.lensed(key.field, key.sql(row));
    return { sql, type, direction, nullable: true };
  }

  /** Where any right opens the customer's row. */
  covered(): string {
    return this.condition(rowsOf(this.coverings));
  }

  /** SQL of how a field stands on a row, `read`, `masked` or `hidden`: by the very conditions of its value (AC-10). */
  levelSql(field: FieldName): string {
    const masked = this.masked(field, declaredField(field).mask);
    return whereReadable(this.readable(field), `'read'`, whereReadable(masked, `'masked'`, `'hidden'`));
  }

  private withoutReading(
    field: FieldName,
    sql: string,
    mask: MaskKind | undefined,
    withheld: string,
  ): string {
    return whereReadable(this.masked(field, mask), `mask_${mask}(${sql})`, withheld);
  }

  /** Where a field that is not readable shows at least its mask. */
  private masked(field: FieldName, mask: MaskKind | undefined): Where {
    const place = placeOf(field);
    if (mask === undefined || place.madeOf.length > 0) return { kind: 'none' };
    const masked = sightOf(this.coverings, place, 'masked');
    if (masked.kind === 'none' || masked.kind === 'all') return { kind: masked.kind };
    return { kind: 'where', sql: this.condition(masked) };
  }

  private readableAt(place: Place): Where {
    if (this.customerRow === null || place.class === 'identity') return { kind: 'all' };
    const right = this.isSingle(place) ? `${place.field}` : place.class;
    const known = this.known.get(right);
    if (known) return known;
    const where = this.where(sightOf(this.coverings, place, 'read'));
    this.known.set(right, where);
    return where;
  }

  private isSingle({ field }: Place): boolean {
    return field !== null && this.overridden.has(field);
  }

  private where(predicate: Predicate): Where {
    if (predicate.kind === 'all') return { kind: 'all' };
    const conditions = predicate.kind === 'none' ? [] : [this.condition(predicate)];
    if (this.alsoRows !== null) conditions.push(this.alsoRows());
    return conditions.length === 0
      ? { kind: 'none' }
      : { kind: 'where', sql: `(${conditions.join(' OR ')})` };
  }

  private condition(predicate: Predicate): string {
    return predicateSql(predicate, this.customerRow ?? '', this.viewer, this.bindings);
  }
}

function bothOf(a: Where, b: Where): Where {
  if (a.kind === 'none' || b.kind === 'none') return { kind: 'none' };
  if (a.kind === 'all') return b;
  return b.kind === 'all' || a.sql === b.sql ? a : { kind: 'where', sql: `(${a.sql} AND ${b.sql})` };
}
