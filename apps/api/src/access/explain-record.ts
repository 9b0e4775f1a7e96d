import type { Database } from '../platform/database/database.js';
import { isId } from '../platform/database/is-id.js';
import { Bindings } from './bindings.js';
import type { Covering } from './coverage.js';
import { customerOf } from './customer-of.js';
import { declaredViews, viewOf } from './declare.js';
import { predicateSql } from './predicate-sql.js';
import type { FieldName } from './rights.js';
import { Sight } from './sight.js';
import type { Viewer } from './viewer.js';
import { visibleSql } from './visible-sql.js';

/** How one record, and a field of it, stands to one person at this moment. */
export interface ExplainedRecordRow {
  readonly customerId: string | null;
  /** The customer it hangs off, or is, lies in the recycle bin. */
  readonly inBin: boolean;
  readonly visible: boolean;
  /** Opened by the record's own condition, whatever becomes of its customer. */
  readonly byItself: boolean;
  /** The ways by which this person reaches the customer, whether it is in the bin or not. */
  readonly ways: readonly Covering[];
  readonly level: 'hidden' | 'masked' | 'read';
}

interface Found extends Omit<ExplainedRecordRow, 'ways'> {
  readonly reached: Readonly<Record<string, boolean>>;
}

/** The record type of this name, however it is spelt; undefined for a word that is none. */
export function recordTypeOf(name: string): Function | undefined {
  return [...declaredViews().keys()].find((type) => type.name.toLowerCase() === name.toLowerCase());
}

/**
 * AC-10: asks the database, for one record, every condition that the lens compiles for `viewer`, each by itself; what
 * comes of them all is asked by the lens's own SQL. Null for an id that nothing has.
 */
export async function explainRecord(
  database: Pick<Database, 'query'>,
  viewer: Viewer,
  type: Function,
  id: string,
  field: FieldName | null,
): Promise<ExplainedRecordRow | null> {
  if (!isId(id)) return null;
  const view = viewOf(type);
  const bindings = new Bindings();
  const row = bindings.alias();
  const { customerRow, join } = customerOf(view, row, bindings);
  const sight = Sight.of(view, viewer, bindings, row, customerRow);
  const ways = sight.coverings.map(
    ({ reach, predicate }) =>
      `'${reach}', (${predicateSql(predicate, customerRow ?? '', viewer, bindings)}) IS TRUE`,
  );
  const [found]: Found[] = await database.query(
    `SELECT ${customerRow === null ? 'NULL' : `${customerRow}.id`} AS "customerId",
       ${customerRow === null ? 'false' : `${customerRow}.deleted_at IS NOT NULL`} AS "inBin",
       (${visibleSql(view, row, sight)}) IS TRUE AS visible,
       (${sight.alsoRows?.() ?? 'false'}) IS TRUE AS "byItself",
       json_build_object(${ways.join(', ')}) AS reached,
       ${field === null ? `'read'` : sight.levelSql(field)} AS level
     FROM ${view.table} ${row}${join} WHERE ${row}.id = ${bindings.bind(id, 'uuid')}`,
    [...bindings.values],
  );
  if (!found) return null;
  const { reached, ...rest } = found;
  return { ...rest, ways: sight.coverings.filter(({ reach }) => reached[reach] === true) };
}
