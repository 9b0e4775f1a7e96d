import { createHash } from 'node:crypto';
import { getNamedType, type GraphQLResolveInfo } from 'graphql';

import { queryRepeated } from '../platform/database/repeated.js';
import type { RequestContext } from '../platform/graphql/context.js';
import { signedIn } from '../platform/graphql/signed-in.js';
import { textFor } from './as-text.js';
import { Bindings } from './bindings.js';
import { connectionWriter } from './connection-writer.js';
import type { SortKey } from './describe.js';
import type { Cells, Raw } from './object-sql.js';
import { connectionOf, pageSize, type Connection, type FoundRow, type ListArguments } from './page.js';
import { countStatement, pageStatement, type ListSource } from './page-statement.js';
import { asks, selected, selectionOf, type Selection } from './selection.js';
import { shapingFor, type Shaping } from './shaping.js';
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
  const wanted = selectionOf(info, typeName);
  const [{ object, shaping, connection }, count] = await Promise.all([
    readPage(context, type, list, wanted),
    asks(wanted, 'totalCount') ? countRecords(context, type, list) : null,
  ]);
  const text = textFor<Connection<Raw>>(info, () => {
    const write = connectionWriter<Cells, Shaping>(typeName, wanted, object.writer());
    return write(
      connection(count, (cells) => cells),
      shaping,
    );
  });
  return text ?? connection(count, (cells) => object.shape(cells, shaping));
}

/** The same without a GraphQL operation: the plain fields named, in their order, of one page of records. */
export async function readRecords(
  context: RequestContext,
  type: Function,
  list: RecordList,
  names: readonly string[],
): Promise<Raw[]> {
  const node = names.map((name) => selected(name));
  const wanted = [selected('edges', [selected('node', node)])];
  const { object, shaping, connection } = await readPage(context, type, list, wanted);
  return connection(null, (cells) => object.shape(cells, shaping)).edges.map((edge) => edge.node);
}

async function readPage(context: RequestContext, type: Function, list: RecordList, selection: Selection) {
  const viewer = signedIn(context);
  const size = pageSize(list.first);
  const scope = () => scopeOf(viewer, type, list);
  const wanted = { ...list, size, after: list.after ?? null, selection, scope };
  const { text, values, object } = pageStatement(viewer, type, wanted);
  const isAsked = asks(selection, 'edges') || asks(selection, 'pageInfo');
  const [rows, shaping] = await Promise.all([
    isAsked ? queryRepeated<FoundRow<Cells>>(context.database, text, values) : [],
    shapingFor(context, isAsked ? object.facts : []),
  ]);
  const connection = <Node>(count: number | null, nodeOf: (cells: Cells) => Node): Connection<Node> => {
    const nodes = rows.map(({ node, position }) => ({ node: nodeOf(node), position }));
    return connectionOf(nodes, count, { size, scope });
  };
  return { object, shaping, connection };
}

/** How many records of the list the viewer sees, at most one more than `COUNT_LIMIT`. */
export async function countRecords(
  context: RequestContext,
  type: Function,
  list: ListSource,
): Promise<number> {
  const { text, values } = countStatement(signedIn(context), type, list);
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
