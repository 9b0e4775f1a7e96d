import { SharedBindings, type Bindings } from './bindings.js';
import { connectionWriter } from './connection-writer.js';
import { customerOf } from './customer-of.js';
import { viewOf } from './declare.js';
import type { SortKey } from './describe.js';
import { filterSql } from './filter-sql.js';
import { fitsStage, stagesOf } from './fits-stage.js';
import { orderSql, type LensedKey } from './keyset.js';
import type { Write } from './json-writer.js';
import { showsCursors } from './list-sql.js';
import { cellsOf, type Raw } from './compiled-object.js';
import { columnsOf, objectSql } from './object-sql.js';
import { pageOf, positionSql, type Connection } from './page.js';
import { below, type Selection } from './selection.js';
import type { Row } from './compiled-object.js';
import type { FactLoader, Shaping } from './shaping.js';
import { Sight, type Way } from './sight.js';
import type { Viewer } from './viewer.js';
import { anyOf } from './visible-sql.js';

/** Which records a list is of. */
export interface ListSource {
  readonly filter?: object | null;
  /** A condition of the query itself, beside the person's filter. */
  readonly where?: (row: string, sight: Sight) => string;
}

export interface PageWanted extends ListSource {
  readonly order: readonly SortKey[];
  readonly after: string | null;
  readonly size: number;
  /** What is asked of the connection, and its type's name. */
  readonly selection: Selection;
  readonly typeName: string;
  /** Whether the page is to be written rather than shaped. */
  readonly asText: boolean;
  /** Whom and which list a cursor belongs to. */
  scope(): string;
}

/** One page of records in one statement, whose rows have a `position` each. */
export interface PageStatement {
  readonly text: string;
  readonly values: readonly unknown[];
  readonly facts: readonly FactLoader[];
  /** The record of a row. */
  shape(row: Row, shaping: Shaping): Raw;
  /** Makes the JSON of a page; null where that was not wanted, or something asked for has to be executed. */
  readonly write: Write<Connection<Row>, Shaping> | null;
}

export function pageStatement(viewer: Viewer, type: Function, wanted: PageWanted): PageStatement {
  const bindings = new SharedBindings();
  const source = sourceOf(type, viewer, bindings, wanted);
  const { row, from, sight } = source;
  const { typeName, selection } = wanted;
  const keys = wanted.order.map((key) => sight.sortKey(key, row));
  const page = pageOf({ ...wanted, keys, id: `${row}.id`, bindings });
  const node = below(below(selection, 'edges'), 'node');
  const object = objectSql(type, node, row, source.narrowed);
  const position = (sql: string) => (showsCursors(selection) ? sql : 'NULL');
  const order = `ORDER BY ${page.order} LIMIT ${page.limit}`;
  const { ways, rest } = source;
  const columns = wanted.asText ? columnsOf(object) : null;
  const record = columns?.sql ?? `${object.sql} AS node`;
  const answer = (text: string) => ({
    text: bindings.statement(text),
    values: bindings.values,
    facts: object.facts,
    shape: (found: Row, shaping: Shaping) => object.shape(cellsOf(found['node']), shaping),
    write: columns && connectionWriter<Row, Shaping>(typeName, selection, columns.write),
  });
  if (ways.length < 2) {
    return answer(
      `SELECT ${record}, ${position(page.position)} AS position FROM ${from} WHERE ${anyOf(ways)} AND ${rest} AND ${page.after} ${order}`,
    );
  }
  const found = keys.map((key, index) => ({ ...key, sql: `found.k${index}` }));
  const pages = ways.map((way) => pageOfWay(way, { ...source, keys, after: page.after, order }, wanted));
  return answer(
    `SELECT ${record}, ${position(positionSql([...found.map(({ sql }) => sql), 'found.id']))} AS position
     FROM (SELECT * FROM (${pages.join(' UNION ')}) found ORDER BY ${orderSql(found, 'found.id')} LIMIT ${page.limit}) found
     JOIN ${source.table} ON ${row}.id = found.id${source.join} ORDER BY ${orderSql(found, 'found.id')}`,
  );
}

/** How many records of the list the viewer sees, at most one more than `most`. */
export function countStatement(viewer: Viewer, type: Function, list: ListSource, most: number) {
  const bindings = new SharedBindings();
  const { from, ways, rest } = sourceOf(type, viewer, bindings, list);
  const rows = `SELECT 1 FROM ${from} WHERE ${anyOf(ways)} AND ${rest} LIMIT ${most + 1}`;
  return {
    text: bindings.statement(`SELECT count(*)::int AS count FROM (${rows}) counted`),
    values: bindings.values,
  };
}

/**
 * Where records come from, for one viewer. Each way of reaching rows is read by its own index and the ways are
 * united, because no single predicate serves both a salesperson and a manager.
 */
function sourceOf(type: Function, viewer: Viewer, bindings: Bindings, { filter, where }: ListSource) {
  const view = viewOf(type);
  const row = bindings.alias();
  const { customerRow, join } = customerOf(view, row, bindings);
  const sight = Sight.of(view, viewer, bindings, row, customerRow);
  const stages = view.customer === 'self' ? stagesOf(filter) : null;
  const narrowed = sight.narrowed((predicate) => fitsStage(predicate, stages));
  const conditions = [
    view.rows?.(row, viewer, bindings),
    filter ? filterSql(type, { ...filter }, row, sight) : undefined,
    where?.(row, sight),
  ].filter((condition) => condition !== undefined);
  return {
    row,
    sight,
    /** The sight of the rows that the filter leaves. */
    narrowed,
    customerRow,
    table: `${view.table} ${row}`,
    join,
    from: `${view.table} ${row}${join}`,
    ways: narrowed.ways(),
    rest: conditions.length === 0 ? 'true' : conditions.map((one) => `(${one})`).join(' AND '),
  };
}

interface WayOptions {
  readonly row: string;
  readonly customerRow: string | null;
  readonly from: string;
  readonly rest: string;
  readonly keys: readonly LensedKey[];
  readonly after: string;
  /** `ORDER BY … LIMIT …` */
  readonly order: string;
}

/** Sort keys and ids of the first rows that are reached in one way. */
function pageOfWay(way: Way, options: WayOptions, { filter, where, size }: PageWanted): string {
  const { row, from, rest, keys, after, order } = options;
  const columns = [...keys.map(({ sql }, index) => `${sql} AS k${index}`), `${row}.id`].join(', ');
  const rows = (condition: string) =>
    `(SELECT ${columns} FROM ${from} WHERE ${condition} AND ${rest} AND ${after} ${order})`;
  const asksOnlyForStage = Object.keys(filter ?? {}).every((name) => name === 'stage');
  if (way.each === undefined || options.customerRow !== row || where || !asksOnlyForStage) {
    return rows(way.sql);
  }
  // One scan of the index for each department or territory: for `= ANY` all their customers would have to be sorted.
  const { column, ids } = way.each;
  const owned = column === 'territory_id' ? `${row}.owner_id IS NOT NULL AND ` : '';
  const each = rows(`${owned}${row}.${column} = of.id`);
  const places = keys.map((key, index) => ({ ...key, sql: `of_each.k${index}` }));
  return `(SELECT of_each.* FROM unnest(${ids}) AS of (id) CROSS JOIN LATERAL ${each} of_each ORDER BY ${orderSql(places, 'of_each.id')} LIMIT ${size + 1})`;
}
