import type { GraphQLResolveInfo } from 'graphql';

import type { RequestContext } from '../platform/graphql/context.js';
import { SharedBindings } from './bindings.js';
import { viewOf } from './declare.js';
import { isId } from './filter-sql.js';
import { customerOf } from './customer-of.js';
import { queryRepeated } from '../platform/database/repeated.js';
import { signedIn } from '../platform/graphql/signed-in.js';
import { objectSql, type Cells, type Raw } from './object-sql.js';
import { textFor } from './as-text.js';
import { selectionOf } from './selection.js';
import { shapingFor } from './shaping.js';
import { Sight } from './sight.js';
import { visibleSql } from './visible-sql.js';

export interface OneRecordOptions {
  /**
   * Answer once more with what an ended ownership allows (name, code, stage, times), the rest withheld, although the
   * deed itself took the record out of sight (edge case 27).
   */
  readonly endedOwnership?: boolean;
}

/** One record as the viewer may have it now, or null where there is none in sight. */
export async function oneRecord(
  context: RequestContext,
  info: GraphQLResolveInfo,
  type: Function,
  id: string,
  options: OneRecordOptions = {},
): Promise<Raw | null> {
  signedIn(context);
  if (!isId(id)) return null;
  const found = await read(context, info, type, id, false);
  return found || !options.endedOwnership ? found : read(context, info, type, id, true);
}

/** `whoeverAsks`: the row is shown without any right, its fields are not. */
async function read(
  context: RequestContext,
  info: GraphQLResolveInfo,
  type: Function,
  id: string,
  whoeverAsks: boolean,
): Promise<Raw | null> {
  const viewer = signedIn(context);
  const view = viewOf(type);
  const bindings = new SharedBindings();
  const row = bindings.alias();
  const { customerRow, join } = customerOf(view, row, bindings);
  const sight = whoeverAsks
    ? Sight.ofNobody(viewer, bindings, row)
    : Sight.of(view, viewer, bindings, row, customerRow);
  const object = objectSql(type, selectionOf(info, type.name), row, sight);
  const visible = whoeverAsks ? 'true' : visibleSql(view, row, sight);
  const statement = bindings.statement(
    `SELECT ${object.sql} AS node FROM ${view.table} ${row}${join} WHERE ${row}.id = ${bindings.bind(id, 'uuid')} AND ${visible}`,
  );
  const [rows, shaping] = await Promise.all([
    queryRepeated<{ node: Cells }>(context.database, statement, bindings.values),
    shapingFor(context, object.facts),
  ]);
  const [found] = rows;
  if (!found) return null;
  const text = textFor<Raw>(info, () => object.writer()(found.node, shaping));
  return text ?? object.shape(found.node, shaping);
}
