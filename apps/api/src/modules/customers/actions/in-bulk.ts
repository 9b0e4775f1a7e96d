import type {
  Counts,
  CustomerState,
  Recipient,
  Refusal,
  UndoableOperation,
  UndoRecord,
  Warning,
} from '@tidewater/domain';

import { recordAudit } from '../../../platform/audit/record-audit.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { Problem } from '../../../platform/graphql/problem.js';
import { insertBulkOperation } from '../data/bulk-operation.repository.js';
import type { BulkKind } from '../data/bulk-operation.row.js';
import { tellInBulk } from '../reactions/bulk-done.js';
import type { Decided } from './decide-on.js';
import type { Outcome } from './outcome.js';

export const bulkLimit = 200;

export interface BulkOutcome {
  readonly done: number;
  /** `name` where the viewer may see it and the page cannot know it. */
  readonly refused: readonly { readonly id: string; readonly refusal: Refusal; readonly name?: string }[];
  /** Where not all of them are named. */
  readonly refusedCount?: number;
  /** With this the whole can be undone for seven days (DA-6); null when nothing was done. */
  readonly undoId: string | null;
}

export interface BulkDeed {
  readonly kind: BulkKind;
  readonly operation: UndoableOperation;
  readonly byId: string;
  readonly reason: string | null;
}

/** Does `one` to every id for itself: what is refused is told row by row, the others are done (PARTIAL). */
export async function inBulk(
  tx: Transaction,
  deed: BulkDeed,
  ids: readonly string[],
  one: (id: string) => Promise<Outcome<Decided>>,
): Promise<BulkOutcome> {
  const refused: { id: string; refusal: Refusal }[] = [];
  const items: UndoRecord[] = [];
  const decided: Decided[] = [];
  // In the order of ids, like everybody who takes several customers.
  for (const id of [...new Set(ids)].sort()) {
    const outcome = await one(id);
    if (outcome.refusal !== undefined) {
      refused.push({ id, refusal: outcome.refusal });
      continue;
    }
    const { before, after } = outcome.done;
    items.push({ operation: deed.operation, at: tx.now, before: before.state, after: after.state });
    decided.push(outcome.done);
  }
  if (items.length === 0) return { done: 0, refused, undoId: null };
  const undoId = await insertBulkOperation(tx, {
    kind: deed.kind,
    byId: deed.byId,
    reason: deed.reason,
    items,
  });
  await recordAudit(tx, {
    deed: 'bulkDone',
    actorId: deed.byId,
    subject: { type: 'BulkOperation', id: undoId },
    detail: { kind: deed.kind, count: items.length, refused: refused.length },
  });
  await tellInBulk(tx, {
    id: undoId,
    byId: deed.byId,
    given: decided.flatMap(givenTo),
    overCap: overCapOf(decided),
  });
  return { done: items.length, refused, undoId };
}

export function mustBeFew(ids: readonly string[]): void {
  if (ids.length > bulkLimit) {
    throw new Problem('BAD_USER_INPUT', `At most ${bulkLimit} customers at once.`, { limit: bulkLimit });
  }
}

/** One more for the recipient, so that the next row of the batch is counted right. */
export function oneMore(recipient: Recipient, state: CustomerState): Recipient {
  if (state.stage !== 'potential' && state.stage !== 'intent') return recipient;
  const counts: Counts = { ...recipient.counts, [state.stage]: recipient.counts[state.stage] + 1 };
  return { ...recipient, counts };
}

function givenTo({ id, after: { state } }: Decided) {
  return state.stage === 'pool' ? [] : [{ customerId: id, to: state.owner }];
}

/** The last word on each person: how far over the cap they are now. */
function overCapOf(decided: readonly Decided[]): Map<string, Warning> {
  const warnings = new Map<string, Warning>();
  for (const { after, decision } of decided) {
    const [warning] = decision.warnings;
    if (warning !== undefined && after.state.stage !== 'pool') warnings.set(after.state.owner, warning);
  }
  return warnings;
}
