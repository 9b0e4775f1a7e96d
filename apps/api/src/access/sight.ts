import type { Predicate } from '@tidewater/domain';

import type { Bindings } from './bindings.js';
import { sightOf, type Covering } from './coverage.js';
import { columnOf, type FieldAccess, type MaskKind, type SortKey } from './declare.js';
import type { LensedKey } from './keyset.js';
import { predicateSql } from './predicate-sql.js';
import type { FieldClass } from './rights.js';
import type { Viewer } from './viewer.js';

/**
 * How one viewer sees the fields of records hanging off one customer row: every SQL expression of a value goes
 * through here, so that selecting, filtering, sorting and counting agree on what is readable where.
 */
export class Sight {
  constructor(
    readonly viewer: Viewer,
    readonly bindings: Bindings,
    /** Alias of the customer's row, whose ownership decides; null for records without one. */
    readonly customerRow: string | null,
    readonly coverings: readonly Covering[],
  ) {}

  /** Condition on the customer's row under which a class is readable; `all` and `none` are decided already. */
  readable(fieldClass: FieldClass): Predicate {
    return this.customerRow === null || fieldClass === 'identity'
      ? { kind: 'all' }
      : sightOf(this.coverings, fieldClass, 'read');
  }

  condition(predicate: Predicate): string {
    return predicateSql(predicate, this.customerRow ?? '', this.viewer, this.bindings);
  }

  /** A field's value as this viewer may have it: itself, its mask or nothing, row by row. */
  value(name: string, access: FieldAccess, row: string): string {
    return this.lensed(access.class, columnOf(name, access, row), access.mask);
  }

  /** Any SQL value of a class under the lens. */
  lensed(fieldClass: FieldClass, sql: string, mask?: MaskKind): string {
    const readable = this.readable(fieldClass);
    if (readable.kind === 'all') return sql;
    const hidden = this.withoutReading(fieldClass, sql, mask);
    if (readable.kind === 'none') return hidden;
    return `CASE WHEN ${this.condition(readable)} THEN ${sql} ELSE ${hidden} END`;
  }

  /** A field's value where it is readable in full; a mask is never sorted or compared. */
  readableValue(fieldClass: FieldClass, sql: string): string {
    return this.lensed(fieldClass, sql);
  }

  sortKey(key: SortKey, row: string): LensedKey {
    return {
      sql: this.readableValue(key.class, key.sql(row)),
      type: key.type,
      direction: key.direction,
      nullable: key.nullable ?? false,
    };
  }

  private withoutReading(fieldClass: FieldClass, sql: string, mask?: MaskKind): string {
    if (mask === undefined) return 'NULL';
    const masked = sightOf(this.coverings, fieldClass, 'masked');
    if (masked.kind === 'none') return 'NULL';
    const value = `mask_${mask}(${sql})`;
    return masked.kind === 'all' ? value : `CASE WHEN ${this.condition(masked)} THEN ${value} END`;
  }
}
