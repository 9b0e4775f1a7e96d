import { createHash } from 'node:crypto';
import { getNamedType, type GraphQLResolveInfo } from 'graphql';

import type { RequestContext } from '../platform/graphql/context.js';
import { queryRepeated } from '../platform/database/repeated.js';
import { signedIn } from '../platform/graphql/signed-in.js';
import { Bindings, SharedBindings } from './bindings.js';
import { COUNT_LIMIT } from './count-limit.js';
import { customerOf } from './customer-of.js';
import { viewOf } from './declare.js';
import type { SortKey } from './describe.js';
import { filterSql } from './filter-sql.js';
import { fitsStage, stagesOf } from './fits-stage.js';
import { objectSql, type Raw } from './object-sql.js';
import { pageOf, pageSize, type Connection, type FoundRow, type ListArguments } from './page.js';
import { asks, below, selectionOf, type Selection } from './selection.js';
import { shapingFor } from './shaping.js';
import { Sight } from './sight.js';
import type { Viewer } from './viewer.js';
import { anyOf } from './visible-sql.js';

export interface RecordList extends ListArguments {
  readonly filter?: object | null;
  readonly order: readonly SortKey[];
  /** A condition of the query itself, beside the person's filter. */
  readonly where?: (row: string, sight: Sight) => string;
}

/**
 * One page of records of `type`, rows and fields as the viewer may have them, in one statement (and one more where
 * the total is asked for).
 */
export async function listRecords(
  context: RequestContext,
  info: GraphQLResolveInfo,
  type: Function,
  list: RecordList,
): Promise<Connection<Raw>> {
  const viewer = signedIn(context);
  const wanted = selectionOf(info, getNamedType(info.returnType).name);
  const wantsPage = asks(wanted, 'edges') || asks(wanted, 'pageInfo');
  const [connection, count] = await Promise.all([
    readPage(context, viewer, type, list, below(below(wanted, 'edges'), 'node'), wantsPage),
    asks(wanted, 'totalCount') ? countRecords(context, type, list) : null,
  ]);
  return connection(count);
}

/** The same without a GraphQL operation: the plain fields named, in their order, of one page of records. */
export async function readRecords(
  context: RequestContext,
  type: Function,
  list: RecordList,
  names: readonly string[],
): Promise<Raw[]> {
  const selection = names.map((name) => ({ name, responseName: name, args: {}, below: [] }));
  const connection = await readPage(context, signedIn(context), type, list, selection, true);
  return connection(null).edges.map(({ node }) => node);
}

async function readPage(
  context: RequestContext,
  viewer: Viewer,
  type: Function,
  list: RecordList,
  selection: Selection,
  wanted: boolean,
): Promise<(count: number | null) => Connection<Raw>> {
  const bindings = new SharedBindings();
  const source = sourceOf(type, viewer, bindings, list);
  const page = pageOf({
    keys: list.order.map((key) => source.sight.sortKey(key, source.row)),
    id: `${source.row}.id`,
    size: pageSize(list.first),
    after: list.after ?? null,
    scope: scopeOf(viewer, type, list),
    bindings,
  });
  const object = objectSql(type, selection, source.row, source.sight, context);
  if (!wanted) return (count) => page.connection<Raw>([], count);
  const order = `ORDER BY ${page.order} LIMIT ${page.limit}`;
  const statement = bindings.statement(
    `SELECT ${object.sql} AS node, ${page.columns} FROM ${source.from} WHERE ${source.within(page.after, order)} ${order}`,
  );
  const [rows, shaping] = await Promise.all([
    queryRepeated<FoundRow<Raw>>(context.database, statement, bindings.values),
    shapingFor(context, object.facts),
  ]);
  const shaped = rows.map(({ node, position }) => ({ node: object.shape(node, shaping), position }));
  return (count) => page.connection(shaped, count);
}

/** How many records of the list the viewer sees, at most one more than `COUNT_LIMIT`. */
export async function countRecords(
  context: RequestContext,
  type: Function,
  list: Pick<RecordList, 'filter' | 'where'>,
): Promise<number> {
  const bindings = new SharedBindings();
  const source = sourceOf(type, signedIn(context), bindings, list);
  const statement = bindings.statement(
    `SELECT count(*)::int AS count FROM (SELECT 1 FROM ${source.from} WHERE ${source.all} LIMIT ${COUNT_LIMIT + 1}) counted`,
  );
  const [counted] = await queryRepeated<{ count: number }>(context.database, statement, bindings.values);
  return counted?.count ?? 0;
}

/**
 * Where records come from, for one viewer. Each way of reaching rows is read by its own index and the ways are
 * united, because no single predicate serves both a salesperson and a manager.
 */
function sourceOf(
  type: Function,
  viewer: Viewer,
  bindings: Bindings,
  list: Pick<RecordList, 'filter' | 'where'>,
) {
  const view = viewOf(type);
  const row = bindings.alias();
  const { customerRow, join } = customerOf(view, row, bindings);
  const sight = Sight.of(view, viewer, bindings, row, customerRow);
  const from = `${view.table} ${row}${join}`;
  const rest = [
    view.rows?.(row, viewer, bindings) ?? 'true',
    list.filter ? filterSql(type, { ...list.filter }, row, sight) : 'true',
    list.where?.(row, sight) ?? 'true',
  ].join(' AND ');
  const stages = view.customer === 'self' ? stagesOf(list.filter) : null;
  const ways = sight.ways((predicate) => fitsStage(predicate, stages));
  const anyWay = anyOf(ways);
  return {
    row,
    sight,
    from,
    all: `${anyWay} AND ${rest}`,
    within(after: string, order: string): string {
      if (ways.length < 2) return `${anyWay} AND ${rest} AND ${after}`;
      const pages = ways.map(
        (way) => `(SELECT ${row}.id FROM ${from} WHERE ${way} AND ${rest} AND ${after} ${order})`,
      );
      return `${row}.id IN (${pages.join(' UNION ')})`;
    },
  };
}

/** A cursor serves one person's list with one filter and order. */
function scopeOf(viewer: Viewer, type: Function, list: RecordList): string {
  const order = list.order.map(({ sql, direction }) => `${sql('r')} ${direction}`);
  const where = list.where?.('r', Sight.ofNobody(viewer, new Bindings(), 'r')) ?? '';
  const shape = JSON.stringify([list.filter ?? null, order, where]);
  return `${viewer.id} ${type.name} ${createHash('sha256').update(shape).digest('base64url')}`;
}
