import {
  refusal,
  undo,
  type Authority,
  type CustomerState,
  type Facts,
  type UndoRecord,
} from '@tidewater/domain';

import { canSee, type ScopedAction, type Viewer } from '../../../access/index.js';
import { recordAudit } from '../../../platform/audit/record-audit.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { loadBulkOperation, markUndone } from '../data/bulk-operation.repository.js';
import type { BulkOperationRow } from '../data/bulk-operation.row.js';
import { lockPeople } from '../data/people.repository.js';
import { decideOpened, type Decided } from './decide-on.js';
import type { BulkOutcome } from './in-bulk.js';
import { openCustomer } from './open-customer.js';
import { notFound, type Outcome } from './outcome.js';
import { undoImport, type UndoOptions } from './undo-import.js';

/** DA-6, LC-14a: takes a bulk operation back within seven days, each customer to which nothing else has happened. */
export async function undoBulk(
  tx: Transaction,
  viewer: Viewer,
  undoId: string,
  options?: UndoOptions,
): Promise<BulkOutcome> {
  const operation = await loadBulkOperation(tx, undoId);
  if (operation === null || !(await knows(tx, viewer, operation))) return refusedWhole(undoId, 'NOT_FOUND');
  if (operation.undoneAt !== null) return refusedWhole(undoId, 'ALREADY_DECIDED');
  const outcome =
    operation.kind === 'IMPORT'
      ? await undoImport(tx, viewer, operation, options)
      : await undoEach(tx, viewer, operation);
  const { done, refused, refusedCount = refused.length } = outcome;
  if (done === 0) return outcome;
  await markUndone(tx, undoId, viewer.id);
  await recordAudit(tx, {
    deed: 'bulkUndone',
    actorId: viewer.id,
    subject: { type: 'BulkOperation', id: undoId },
    detail: { kind: operation.kind, count: done, refused: refusedCount },
  });
  return outcome;
}

async function undoEach(tx: Transaction, viewer: Viewer, operation: BulkOperationRow): Promise<BulkOutcome> {
  await lockPeople(
    tx,
    operation.items.flatMap(({ before, after }) => [...ownersOf(before), ...ownersOf(after)]),
  );
  const refused: { id: string; refusal: BulkOutcome['refused'][number]['refusal'] }[] = [];
  let done = 0;
  for (const record of inOrder(operation.items)) {
    const outcome = await undoOne(tx, viewer, operation, record);
    if (outcome.refusal === undefined) done++;
    else refused.push({ id: record.before.id, refusal: outcome.refusal });
  }
  return { done, refused, undoId: null };
}

async function undoOne(
  tx: Transaction,
  viewer: Viewer,
  operation: BulkOperationRow,
  record: UndoRecord,
): Promise<Outcome<Decided>> {
  const { id } = record.before;
  const opened = await openCustomer(tx, viewer, id, { known: operation.byId === viewer.id });
  if ('refusal' in opened) return notFound;
  return decideOpened(tx, opened, (state, facts) => undo(state, record, asItWas(viewer, operation, facts)), {
    inBulk: true,
    grants: { undone: { at: record.at, handsBack: record.operation !== 'HAND_OVER' } },
  });
}

/** Whoever did it may take it back, also where it has gone out of their sight, while they still have the right. */
function asItWas(viewer: Viewer, { byId, items }: BulkOperationRow, facts: Facts): Facts {
  const operation = items[0]?.operation;
  if (byId !== viewer.id || operation === undefined) return facts;
  const [may, action] = rights[operation];
  const holds = viewer.roles.some((role) => (role.rights.scopes[action] ?? 'none') !== 'none');
  return { ...facts, actor: { ...facts.actor, may: { ...facts.actor.may, [may]: holds } } };
}

const rights: Record<UndoRecord['operation'], readonly [keyof Authority, ScopedAction]> = {
  ALLOCATION: ['assign', 'customer.allocate'],
  ASSIGNMENT: ['assign', 'customer.assign'],
  RECYCLE: ['recycle', 'customer.recycle'],
  HAND_OVER: ['handOver', 'customer.handOver'],
};

/** To others an operation exists only if they see every customer of it; an import is its importer's alone. */
async function knows(tx: Transaction, viewer: Viewer, { byId, items }: BulkOperationRow): Promise<boolean> {
  if (byId === viewer.id) return true;
  for (const { before } of items) if (!(await canSee(tx, viewer, before.id))) return false;
  return items.length > 0;
}

function inOrder(items: readonly UndoRecord[]): UndoRecord[] {
  return [...items].sort((a, b) => (a.before.id < b.before.id ? -1 : 1));
}

function ownersOf(state: CustomerState): string[] {
  return state.stage === 'pool' ? [] : [state.owner];
}

function refusedWhole(id: string, code: 'NOT_FOUND' | 'ALREADY_DECIDED'): BulkOutcome {
  return { done: 0, refused: [{ id, refusal: refusal(code) }], undoId: null };
}
