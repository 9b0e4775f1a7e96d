import { connectionWriter, typeNameOf } from './connection-writer.js';
import { COUNT_LIMIT } from './count-limit.js';
import { viewOf } from './declare.js';
import type { Relation } from './describe.js';
import { connectionJson, edgeJson } from './record-json.js';
import { cellsOf, type Cells, type CompiledField, type CompiledObject } from './compiled-object.js';
import { connectionOf, pageOf, pageSize, type Connection, type ListArguments } from './page.js';
import { asks, below, type SelectedField, type Selection } from './selection.js';
import type { Shaping } from './shaping.js';
import type { Sight } from './sight.js';

interface ChildList {
  readonly type: Function;
  readonly from: string;
  readonly conditions: string;
  readonly child: string;
  readonly sight: Sight;
  /** What is asked of each record. */
  readonly object: CompiledObject;
}

/** The first records of a list that hangs off a record, in the statement of that record. */
export function listSql(field: SelectedField, { order }: Relation, list: ChildList): CompiledField {
  const { type, from, conditions, child, sight, object } = list;
  const args: ListArguments = field.args;
  const size = pageSize(args.first);
  const scopeOf = (viewerId: string) => `${viewerId} ${type.name}`;
  const page = pageOf({
    keys: order ? [sight.sortKey(order, child)] : [],
    id: `${child}.id`,
    size,
    after: args.after ?? null,
    scope: () => scopeOf(sight.viewer.id),
    bindings: sight.bindings,
  });
  const placed = showsCursors(field.below);
  const counted = asks(field.below, 'totalCount');
  const entry = placed ? `json_build_array(${object.sql}, ${page.position})` : object.sql;
  const rows = `SELECT ${entry} AS entry FROM ${from} WHERE ${conditions} AND ${page.after} ORDER BY ${page.order} LIMIT ${page.limit}`;
  // Rows are gathered in the order the subquery hands them over.
  const entries = `(SELECT coalesce(json_agg(listed.entry), '[]') FROM (${rows}) listed)`;
  const count = `(SELECT count(*) FROM (SELECT 1 FROM ${from} WHERE ${conditions} LIMIT ${COUNT_LIMIT + 1}) counted)`;

  const counts = viewOf(type).countsInside === true && asks(field.below, 'edges');

  function connection<Node>(
    cell: unknown,
    { context, shown }: Shaping,
    nodeOf: (cells: Cells) => Node,
  ): Connection<Node> {
    const [found, total]: unknown[] = counted && Array.isArray(cell) ? cell : [cell, null];
    const listed: readonly Cells[] = Array.isArray(found) ? found : [];
    const nodes = listed.map((one) => {
      const [node, position]: Cells = placed ? one : [one, []];
      return { node: nodeOf(cellsOf(node)), position: placeOf(position) };
    });
    if (counts) shown(Math.min(nodes.length, size));
    const scope = () => scopeOf(context.viewer?.id ?? '');
    return connectionOf(nodes, typeof total === 'number' ? total : null, { size, scope });
  }
  return {
    sql: counted ? `json_build_array(${entries}, ${count})` : entries,
    facts: object.facts,
    shape: (cell, shaping) => connection(cell, shaping, (cells) => object.shape(cells, shaping)),
    writer() {
      const write = connectionWriter<Cells, Shaping>(typeNameOf(field), field.below, object.writer());
      return (cell, shaping) =>
        write(
          connection(cell, shaping, (cells) => cells),
          shaping,
        );
    },
    json() {
      if (placed || counted || asks(field.below, 'pageInfo')) return null;
      const edges = field.below.find(({ name }) => name === 'edges');
      const edge = edges ? edgeJson(edges, object) : `''`;
      const found = `SELECT ${edge} AS entry FROM ${from} WHERE ${conditions} AND ${page.after} ORDER BY ${page.order} LIMIT ${size}`;
      return edge === null ? null : connectionJson(field, edges, found, counts);
    },
  };
}

/** Only then are the places of the rows worth fetching. */
export function showsCursors(connection: Selection): boolean {
  return asks(below(connection, 'edges'), 'cursor') || asks(below(connection, 'pageInfo'), 'endCursor');
}

function placeOf(position: unknown): readonly (string | null)[] {
  return Array.isArray(position) ? position : [];
}
