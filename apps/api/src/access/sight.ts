import { or, type Predicate } from '@tidewater/domain';

import type { Bindings } from './bindings.js';
import { coveringsOf, sightOf, type Covering } from './coverage.js';
import { columnOf } from './column-of.js';
import type { FieldAccess, MaskKind, RowSight, SortKey, View, Where } from './describe.js';
import type { LensedKey } from './keyset.js';
import { predicateSql } from './predicate-sql.js';
import type { FieldClass } from './rights.js';
import type { Viewer } from './viewer.js';

/**
 * How one viewer sees the fields of records of one view: every SQL expression of a value goes through here, so that
 * selecting, filtering, sorting and counting agree on what is readable where.
 */
export class Sight implements RowSight {
  private constructor(
    readonly viewer: Viewer,
    readonly bindings: Bindings,
    /** Alias of the customer's row, whose ownership decides; null for records without one. */
    readonly customerRow: string | null,
    readonly coverings: readonly Covering[],
    /** Condition for rows that the view itself opens in full beside what the customer opens. */
    private readonly alsoRows: string | null,
    /** The record is not the customer itself: it goes out of sight when its customer is in the recycle bin. */
    private readonly hangsOff: boolean,
  ) {}

  /** The sight of `view`'s records whose own row stands as `row` and whose customer stands as `customerRow`. */
  static of(view: View, viewer: Viewer, bindings: Bindings, row: string, customerRow: string | null): Sight {
    const coverings = customerRow === null ? [] : coveringsOf(viewer, view.read);
    return new Sight(
      viewer,
      bindings,
      customerRow,
      coverings,
      view.alsoRows?.(row, viewer, bindings) ?? null,
      typeof view.customer === 'function',
    );
  }

  /** The sight of somebody whom no right covers: nothing but what is never withheld. */
  static ofNobody(viewer: Viewer, bindings: Bindings, row: string): Sight {
    return new Sight(viewer, bindings, row, [], null, false);
  }

  /**
   * The ways in which rows come into sight, one condition each; a row is visible where any of them holds. Those that
   * cannot hold for any row that is asked for may be left out.
   */
  ways(canHold: (predicate: Predicate) => boolean = () => true): string[] {
    if (this.customerRow === null) return ['true'];
    const covered = this.coverings
      .filter(({ predicate }) => canHold(predicate))
      .map(({ predicate }) => this.condition(predicate))
      .map((way) => (this.hangsOff ? `(${way}) AND ${this.customerRow}.deleted_at IS NULL` : way));
    return this.alsoRows === null ? covered : [...covered, this.alsoRows];
  }

  /** Whether every customer's row that `parent` shows is one that this sight opens as well. */
  opensAllOf({ coverings, alsoRows }: Sight): boolean {
    if (coverings.length === 0 || alsoRows !== null) return false;
    return coverings.every(({ reach }) => this.coverings.some((covering) => covering.reach === reach));
  }

  /** Where a class is readable in full. */
  readable(fieldClass: FieldClass): Where {
    if (this.customerRow === null || fieldClass === 'identity') return { kind: 'all' };
    return this.where(sightOf(this.coverings, fieldClass, 'read'));
  }

  /** A field's value as this viewer may have it: itself, its mask or nothing, row by row. */
  value(name: string, access: FieldAccess, row: string): string {
    return this.lensed(access.class, columnOf(name, access, row), access.mask);
  }

  /** Any SQL value of a class under the lens. Without a mask it is empty where it is not readable in full. */
  lensed(fieldClass: FieldClass, sql: string, mask?: MaskKind): string {
    const readable = this.readable(fieldClass);
    switch (readable.kind) {
      case 'all':
        return sql;
      case 'none':
        return this.withoutReading(fieldClass, sql, mask);
      case 'where':
        return `CASE WHEN ${readable.sql} THEN ${sql} ELSE ${this.withoutReading(fieldClass, sql, mask)} END`;
      default:
        return readable satisfies never;
    }
  }

  /** A mask is never sorted by: what is not readable in full sorts as if it were empty. */
  sortKey(key: SortKey, row: string): LensedKey {
    const { type, direction, nullable = false } = key;
    const sql =
      this.readable(key.class).kind === 'none' ? `NULL::${type}` : this.lensed(key.class, key.sql(row));
    return { sql, type, direction, nullable };
  }

  /** Where any right opens the customer's row. */
  covered(): string {
    return this.condition(or(...this.coverings.map(({ predicate }) => predicate)));
  }

  private withoutReading(fieldClass: FieldClass, sql: string, mask?: MaskKind): string {
    if (mask === undefined) return 'NULL';
    const masked = sightOf(this.coverings, fieldClass, 'masked');
    if (masked.kind === 'none') return 'NULL';
    const value = `mask_${mask}(${sql})`;
    return masked.kind === 'all' ? value : `CASE WHEN ${this.condition(masked)} THEN ${value} END`;
  }

  private where(predicate: Predicate): Where {
    if (predicate.kind === 'all') return { kind: 'all' };
    const conditions = predicate.kind === 'none' ? [] : [this.condition(predicate)];
    if (this.alsoRows !== null) conditions.push(this.alsoRows);
    return conditions.length === 0
      ? { kind: 'none' }
      : { kind: 'where', sql: `(${conditions.join(' OR ')})` };
  }

  private condition(predicate: Predicate): string {
    return predicateSql(predicate, this.customerRow ?? '', this.viewer, this.bindings);
  }
}
