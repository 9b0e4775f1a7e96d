import type { GraphQLResolveInfo } from 'graphql';

import type { RequestContext } from '../platform/graphql/context.js';
import { SharedBindings } from './bindings.js';
import { viewOf } from './declare.js';
import { customerOf } from './customer-of.js';
import { isId } from '../platform/database/is-id.js';
import { queryRepeated } from '../platform/database/repeated.js';
import { isAskedAsText } from '../platform/graphql/json-text.js';
import { signedIn } from '../platform/graphql/signed-in.js';
import { cellsOf, type CompiledObject, type Raw, type RecordColumns, type Row } from './compiled-object.js';
import { columnsOf, objectSql } from './object-sql.js';
import { textOf } from './as-text.js';
import { Plans, type Asking } from './plan.js';
import { noteReading } from './reading.js';
import { selectionOf, type Selection } from './selection.js';
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
  if (found && info.operation.operation === 'query') noteReading({ context, type, opened: id, rows: 1 });
  if (found) return found;
  if (options.endedOwnership) return read(context, info, type, id, true);
  context.foundNothing = true;
  return null;
}

interface RecordStatement {
  readonly text: string;
  readonly values: readonly unknown[];
  readonly object: CompiledObject;
  /** Only for a record to be written, and where nothing asked for has to be executed. */
  readonly columns: RecordColumns | null;
}
const plans = new Plans<RecordStatement>();

/** `whoeverAsks`: the row is shown without any right, its fields are not. */
async function read(
  context: RequestContext,
  info: GraphQLResolveInfo,
  type: Function,
  id: string,
  whoeverAsks: boolean,
): Promise<Raw | null> {
  const viewer = signedIn(context);
  const selection = selectionOf(info, type.name);
  const asText = isAskedAsText(info);
  const { statement, values } = plans.statement(
    { viewer, ids: [id], selection, key: `${type.name} ${whoeverAsks} ${asText}` },
    (asking) => recordStatement(asking, type, selection, { whoeverAsks, asText }),
  );
  const { text, object, columns } = statement;
  const isRead = info.operation.operation === 'query';
  const shown = (rows: number) =>
    isRead ? noteReading({ context, type, opened: null, rows, inside: true }) : undefined;
  const [rows, shaping] = await Promise.all([
    queryRepeated<Row>(context.database, text, values),
    shapingFor(context, object.facts, shown),
  ]);
  const [found] = rows;
  if (!found) return null;
  return columns
    ? textOf<Raw>(() => columns.write(found, shaping))
    : object.shape(cellsOf(found['node']), shaping);
}

function recordStatement(
  { viewer, ids: [id] }: Asking,
  type: Function,
  selection: Selection,
  { whoeverAsks, asText }: { readonly whoeverAsks: boolean; readonly asText: boolean },
): RecordStatement {
  const view = viewOf(type);
  const bindings = new SharedBindings();
  const row = bindings.alias();
  const { customerRow, join } = customerOf(view, row, bindings);
  const sight = whoeverAsks
    ? Sight.ofNobody(viewer, bindings, row)
    : Sight.of(view, viewer, bindings, row, customerRow);
  const object = objectSql(type, selection, row, sight);
  const columns = asText ? columnsOf(object) : null;
  const visible = whoeverAsks ? 'true' : visibleSql(view, row, sight);
  const text = bindings.statement(
    `SELECT ${columns?.sql ?? `${object.sql} AS node`} FROM ${view.table} ${row}${join} WHERE ${row}.id = ${bindings.bind(id, 'uuid')} AND ${visible}`,
  );
  return { text, values: bindings.values, object, columns };
}
