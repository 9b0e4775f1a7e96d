import type { Warning } from '@tidewater/domain';

import type { Transaction } from '../../../platform/database/transaction.js';

/** What a bulk operation gave to whom, and whom it took over the cap (edge 14). */
export interface BulkDone {
  readonly id: string;
  readonly byId: string;
  readonly given: readonly { readonly customerId: string; readonly to: string }[];
  readonly overCap: ReadonlyMap<string, Warning>;
}

export type BulkReaction = (tx: Transaction, done: BulkDone) => Promise<void>;

const reactions = new Set<BulkReaction>();

/** People hear of a bulk operation once, not once for each customer. */
export function whenDoneInBulk(reaction: BulkReaction): void {
  reactions.add(reaction);
}

export async function tellInBulk(tx: Transaction, done: BulkDone): Promise<void> {
  for (const reaction of reactions) await reaction(tx, done);
}
