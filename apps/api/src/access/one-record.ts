import type { GraphQLResolveInfo } from 'graphql';

import type { RequestContext } from '../platform/graphql/context.js';
import { Bindings } from './bindings.js';
import { coveringsOf } from './coverage.js';
import { viewOf } from './declare.js';
import { isId } from './filter-sql.js';
import { signedIn } from './list-records.js';
import { objectSql, type Raw } from './object-sql.js';
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
  if (!isId(id)) return null;
  const viewer = signedIn(context);
  const found = await read(context, info, type, id, (row) => {
    const view = viewOf(type);
    const coverings = view.customer === 'none' ? [] : coveringsOf(viewer, view.read);
    const customer = view.customer === 'none' ? null : view.customer === 'self' ? row : CUSTOMER;
    return { coverings, customer };
  });
  if (found || !options.endedOwnership) return found;
  return read(context, info, type, id, (row) => ({ coverings: [], customer: row, all: true }));
}

const CUSTOMER = 'customer_of_record';

interface Way {
  readonly coverings: ReturnType<typeof coveringsOf>;
  readonly customer: string | null;
  /** The row itself is shown whoever asks; its fields are not. */
  readonly all?: boolean;
}

async function read(
  context: RequestContext,
  info: GraphQLResolveInfo,
  type: Function,
  id: string,
  wayOf: (row: string) => Way,
): Promise<Raw | null> {
  const view = viewOf(type);
  const bindings = new Bindings();
  const row = bindings.alias();
  const way = wayOf(row);
  const sight = new Sight(signedIn(context), bindings, way.customer, way.coverings);
  const object = objectSql(type, selectionOf(info, type.name), row, sight, context);
  const join =
    typeof view.customer === 'function'
      ? ` JOIN customer ${CUSTOMER} ON ${CUSTOMER}.id = ${view.customer(row)}`
      : '';
  const visible = way.all ? 'true' : visibleSql(view, row, sight);
  const statement = `SELECT ${object.sql} AS node FROM ${view.table} ${row}${join} WHERE ${row}.id = ${bindings.bind(id, 'uuid')} AND ${visible}`;
  const [rows, shaping] = await Promise.all([
    context.database.query(statement, bindings.values) as Promise<{ node: Raw }[]>,
    shapingFor(context, object.facts),
  ]);
  const [found] = rows;
  return found ? object.shape(found.node, shaping) : null;
}
