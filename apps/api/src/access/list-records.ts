import { createHash } from 'node:crypto';
import { getNamedType, type GraphQLResolveInfo } from 'graphql';

import { queryRepeated } from '../platform/database/repeated.js';
import type { RequestContext } from '../platform/graphql/context.js';
import { isAskedAsText } from '../platform/graphql/json-text.js';
import { signedIn } from '../platform/graphql/signed-in.js';
import { textOf } from './as-text.js';
import { Bindings } from './bindings.js';
import { COUNT_LIMIT } from './count-limit.js';
import type { SortKey } from './describe.js';
import type { Raw } from './compiled-object.js';
import { connectionOf, pageSize, positionOf, type Connection, type ListArguments } from './page.js';
import {
  countStatement,
  pageStatement,
  type ListSource,
  type PageStatement,
  type PageWanted,
} from './page-statement.js';
import { Plans } from './plan.js';
import type { Row } from './compiled-object.js';
import { asks, selected, selectionOf, type Selection } from './selection.js';
import { shapingFor, type Shaping } from './shaping.js';
import { noteReading } from './reading.js';
import { Sight } from './sight.js';
import type { Viewer } from './viewer.js';

export interface RecordList extends ListArguments, ListSource {
  readonly order: readonly SortKey[];
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
  const typeName = getNamedType(info.returnType).name;
  const selection = selectionOf(info, typeName);
  const asText = isAskedAsText(info);
  const [{ statement, shaping, connection, rows }, count] = await Promise.all([
    readPage(context, type, list, { selection, typeName, asText }, (shown) =>
      noteReading({ context, type, opened: null, rows: shown, inside: true }),
    ),
    asks(selection, 'totalCount') ? countRecords(context, type, list) : null,
  ]);
  noteReading({ context, type, opened: null, rows });
  const { write } = statement;
  if (!write) return connection(count, (row) => statement.shape(row, shaping));
  return textOf<Connection<Raw>>(() =>
    write(
      connection(count, (row) => row),
      shaping,
    ),
  );
}

/** The same without a GraphQL operation: the plain fields named, in their order, of one page of records. */
export async function readRecords(
  context: RequestContext,
  type: Function,
  list: RecordList,
  names: readonly string[],
): Promise<Raw[]> {
  const { edges } = await readBatch(
    context,
    type,
    list,
    names.map((name) => selected(name)),
  );
  return edges.map(({ node }) => node);
}

/** One page with all that is selected of each record; its last edge's cursor is where the next begins. */
export async function readBatch(
  context: RequestContext,
  type: Function,
  list: RecordList,
  node: Selection,
): Promise<Connection<Raw>> {
  const selection = [selected('edges', [selected('cursor'), selected('node', node)])];
  const asked = { selection, typeName: '', asText: false };
  const { statement, shaping, connection } = await readPage(context, type, list, asked, nobodyLooks);
  return connection(null, (row) => statement.shape(row, shaping));
}

/** What is read for a file is counted there. */
const nobodyLooks = (): void => undefined;
const plans = new Plans<PageStatement>();

async function readPage(
  context: RequestContext,
  type: Function,
  list: RecordList,
  asked: Pick<PageWanted, 'selection' | 'typeName' | 'asText'>,
  shown: Shaping['shown'],
) {
  const viewer = signedIn(context);
  const { selection } = asked;
  const size = pageSize(list.first);
  const scope = () => scopeOf(viewer, type, list);
  const { statement, values } = plans.statement(
    { viewer, ids: [], selection, key: keyOf(type, list, size, asked.asText) },
    (asking) =>
      pageStatement(asking.viewer, type, { ...list, ...asked, size, after: list.after ?? null, scope }),
  );
  const isAsked = asks(selection, 'edges') || asks(selection, 'pageInfo');
  const [rows, shaping] = await Promise.all([
    isAsked ? queryRepeated<Row>(context.database, statement.text, values) : [],
    shapingFor(context, isAsked ? statement.facts : [], shown),
  ]);
  const connection = <Node>(count: number | null, nodeOf: (row: Row) => Node): Connection<Node> => {
    const nodes = rows.map((row) => ({ node: nodeOf(row), position: positionOf(row) }));
    return connectionOf(nodes, count, { size, scope });
  };
  return { statement, shaping, connection, rows: Math.min(rows.length, size) };
}

/**
 * What decides a page's text beside what is asked of it and by whom. Pages after the first bind places of their own,
 * and what a query's own condition depends on cannot be seen from here.
 */
function keyOf(
  type: Function,
  { filter, order, where, after }: RecordList,
  size: number,
  asText: boolean,
): string | null {
  if (where || after) return null;
  const keys = order.map(({ sql, type: kind, direction }) => `${sql('r')} ${kind} ${direction}`);
  return JSON.stringify([type.name, size, asText, filter ?? null, keys]);
}

/** How many records of the list the viewer sees, at most one more than `most`. */
export async function countRecords(
  context: RequestContext,
  type: Function,
  list: ListSource,
  most = COUNT_LIMIT,
): Promise<number> {
  const { text, values } = countStatement(signedIn(context), type, list, most);
  const [counted] = await queryRepeated<{ count: number }>(context.database, text, values);
  return counted?.count ?? 0;
}

/** A cursor serves one person's list with one filter and order. */
function scopeOf(viewer: Viewer, type: Function, list: RecordList): string {
  const order = list.order.map(({ sql, direction }) => `${sql('r')} ${direction}`);
  const where = list.where?.('r', Sight.ofNobody(viewer, new Bindings(), 'r')) ?? '';
  const shape = JSON.stringify([list.filter ?? null, order, where]);
  return `${viewer.id} ${type.name} ${createHash('sha256').update(shape).digest('base64url')}`;
}
