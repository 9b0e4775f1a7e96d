import { undoImport as decide, type Facts, type Refusal } from '@tidewater/domain';

import { visibleAmong, type Viewer } from '../../../access/index.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { BulkOperationRow } from '../data/bulk-operation.row.js';
import { binImported, loadImported, type Imported } from '../data/imported.repository.js';
import { lockPeople } from '../data/people.repository.js';
import { rulesInForce } from '../data/rules-in-force.repository.js';
import { actorOn } from './authority.js';
import { commit } from './commit.js';
import type { BulkOutcome } from './in-bulk.js';

export interface UndoOptions {
  /** Says what would be done and refused, and writes nothing. */
  readonly dryRun?: boolean;
}

/** Customers per statement. */
const chunk = 2_000;
/** So many of the refused are named; the rest are counted. */
const named = 200;

/**
 * DA-6: into the recycle bin with every customer an import made that nobody has touched since. Each is judged by
 * the rule; those in the pool, which may be a hundred thousand, are written set-based.
 */
export async function undoImport(
  tx: Transaction,
  viewer: Viewer,
  { id, at, byId }: BulkOperationRow,
  { dryRun = false }: UndoOptions = {},
): Promise<BulkOutcome> {
  await tx.query(`SET LOCAL statement_timeout = '5min'`);
  await lockPeople(tx, [byId]);
  const facts: Facts = {
    ...(await rulesInForce(tx)),
    actor: await actorOn(tx, viewer, null, null),
    counts: null,
  };
  const refused: { id: string; refusal: Refusal; name: string }[] = [];
  let done = 0;
  for (let after = nil; ;) {
    const customers = await loadImported(tx, id, after, chunk);
    const last = customers.at(-1);
    if (last === undefined) break;
    after = last.row.id;
    const untouched: { customer: Imported; decision: Granted }[] = [];
    for (const customer of customers) {
      const { row, state, edited, followed } = customer;
      const decision = decide(state, { at: at.getTime(), edited, followed }, facts);
      if (decision.ok) untouched.push({ customer, decision });
      else refused.push({ id: row.id, refusal: decision.refusal, name: row.name });
    }
    done += untouched.length;
    if (!dryRun) await write(tx, untouched);
  }
  const first = refused.slice(0, named);
  const visible = await visibleAmong(
    tx,
    viewer,
    first.map((customer) => customer.id),
  );
  return {
    done,
    refused: first.map(({ name, ...row }) => (visible.has(row.id) ? { ...row, name } : row)),
    refusedCount: refused.length,
    undoId: null,
  };
}

const nil = '00000000-0000-0000-0000-000000000000';

type Granted = Extract<ReturnType<typeof decide>, { ok: true }>;

async function write(
  tx: Transaction,
  untouched: readonly { readonly customer: Imported; readonly decision: Granted }[],
): Promise<void> {
  const inPool: Parameters<typeof binImported>[1][number][] = [];
  for (const { customer, decision } of untouched) {
    const [event] = decision.events;
    // What was imported to a person has a review and reminders that end with it; the cap keeps those few.
    if (customer.state.stage !== 'pool') await commit(tx, customer, decision.events, { inBulk: true });
    else if (event !== undefined) inPool.push({ id: customer.row.id, event });
  }
  await binImported(tx, inPool);
}
