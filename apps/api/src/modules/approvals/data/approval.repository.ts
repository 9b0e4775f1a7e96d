import { evolveApproval, type ApprovalEvent, type ApprovalState } from '@tidewater/domain';

import { isId } from '../../../access/index.js';
import type { Database } from '../../../platform/database/database.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { ApprovalRow } from './approval.row.js';
import { toApproval, toApprovalRow } from './approval-state.js';

/** Looks without holding: to know which person and which customer to take first. */
export async function peekApproval(tx: Transaction, id: string): Promise<ApprovalState | null> {
  const row = isId(id) ? await tx.manager.findOneBy(ApprovalRow, { id }) : null;
  return row === null ? null : toApproval(row);
}

/** Takes hold of an approval; always after its customer. */
export async function loadApproval(tx: Transaction, id: string): Promise<ApprovalState | null> {
  const lock = { mode: 'for_no_key_update' } as const;
  const row = await tx.manager.findOne(ApprovalRow, { where: { id }, lock });
  return row === null ? null : toApproval(row);
}

/** The one that is pending on a customer, held. */
export async function loadPending(tx: Transaction, customerId: string): Promise<ApprovalState | null> {
  const lock = { mode: 'for_no_key_update' } as const;
  const row = await tx.manager.findOne(ApprovalRow, { where: { customerId, status: 'PENDING' }, lock });
  return row === null ? null : toApproval(row);
}

/** Those whose waiting step has run out by then, the first first. */
export async function stepsDue(
  database: Database,
  until: Date,
  limit: number,
): Promise<{ readonly id: string; readonly at: Date }[]> {
  return database.query(
    `SELECT id, step_due AS at FROM approval WHERE status = 'PENDING' AND step_due <= $1
     ORDER BY step_due, id LIMIT $2`,
    [until, limit],
  );
}

/** What waits for a person, for handing it over. */
export async function pendingFor(tx: Transaction, userId: string): Promise<ApprovalState[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT id FROM approval WHERE status = 'PENDING' AND waiting_for @> ARRAY[$1::uuid] ORDER BY id`,
    [userId],
  );
  const states: ApprovalState[] = [];
  for (const { id } of rows) {
    const state = await loadApproval(tx, id);
    if (state !== null) states.push(state);
  }
  return states;
}

/** Makes the events of one approval true and answers what it is now. */
export async function storeApproval(
  tx: Transaction,
  before: ApprovalState | null,
  events: readonly ApprovalEvent[],
): Promise<ApprovalState> {
  let after = before;
  for (const event of events) after = evolveApproval(after, event);
  if (after === null) throw new Error('An approval begins with being submitted');
  const { id, ...columns } = toApprovalRow(after);
  if (before === null) await tx.manager.insert(ApprovalRow, { id, ...columns });
  else await tx.manager.update(ApprovalRow, { id, status: before.status }, columns);
  return after;
}
