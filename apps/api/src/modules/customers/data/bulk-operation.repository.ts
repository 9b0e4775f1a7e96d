import { endOfDayAfter, undoDays, type UndoRecord } from '@tidewater/domain';
import { uuidv7 } from 'uuidv7';

import { isId } from '../../../access/index.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { BulkOperationRow, type BulkKind } from './bulk-operation.row.js';
import { rulesInForce } from './rules-in-force.repository.js';

export interface DoneInBulk {
  /** An import's own; a new one otherwise. */
  readonly id?: string;
  readonly kind: BulkKind;
  readonly byId: string;
  readonly reason: string | null;
  /** What it takes to undo it; an import's customers know by themselves which one they came by. */
  readonly items: readonly UndoRecord[];
  readonly count?: number;
}

export async function insertBulkOperation(tx: Transaction, operation: DoneInBulk): Promise<string> {
  const { calendar } = await rulesInForce(tx);
  const { id = uuidv7(), count = operation.items.length, ...deed } = operation;
  await tx.manager.insert(BulkOperationRow, {
    id,
    ...deed,
    at: new Date(tx.now),
    count,
    undoUntil: new Date(endOfDayAfter(tx.now, undoDays, calendar.zone)),
  });
  return id;
}

/** Held until the end of the transaction, so that it is undone once. */
export async function loadBulkOperation(tx: Transaction, id: string): Promise<BulkOperationRow | null> {
  if (!isId(id)) return null;
  const lock = { mode: 'for_no_key_update' } as const;
  return tx.manager.findOne(BulkOperationRow, { where: { id }, lock });
}

export async function markUndone(tx: Transaction, id: string, undoneBy: string): Promise<void> {
  await tx.manager.update(BulkOperationRow, { id }, { undoneAt: new Date(tx.now), undoneBy });
}
