import { whyNotEdit, type Facts } from '@tidewater/domain';

import {
  Bindings,
  reachesSql,
  recordSight,
  type Raw,
  type RecordSight,
  type ScopedAction,
  type Viewer,
} from '../../../access/index.js';
import type { Database } from '../../../platform/database/database.js';
import { rowFromJson } from '../../../platform/database/row-from-json.js';
import { authorityOf } from '../actions/authority.js';
import { CustomerRow } from '../data/customer.row.js';
import { toState } from '../data/to-state.js';
import { timingNow } from '../data/viewer-facts.repository.js';

/**
 * With which sight `viewer` could change the customer, or what hangs off it by the right `edit`, at this moment: asked
 * of the rule that the actions ask. Null where they could not.
 */
export async function editSight(
  database: Database,
  viewer: Viewer,
  customerId: string,
  edit: ScopedAction,
): Promise<RecordSight | null> {
  const bindings = new Bindings();
  const [found]: { row: Raw; reached: Record<string, boolean> }[] = await database.query(
    `SELECT to_jsonb(c) - 'name_terms' AS row, ${reachesSql(viewer, 'c', bindings)} AS reached
     FROM customer c WHERE c.id = ${bindings.bind(customerId, 'uuid')} AND c.deleted_at IS NULL`,
    bindings.values,
  );
  const sight = found ? recordSight(viewer, found.reached) : null;
  if (!found || sight === null) return null;
  const row = rowFromJson(CustomerRow, found.row);
  const may = authorityOf(viewer, sight, row.stage, { edit });
  const actor = { id: viewer.id, may, superiorOf: [], team: [] };
  const facts: Facts = { ...(await timingNow(database)), counts: null, actor };
  return whyNotEdit(toState(row), facts) === null ? sight : null;
}
