import type { CustomerEvent, CustomerState } from '@tidewater/domain';

import type { Transaction } from '../../../platform/database/transaction.js';

/** What a command or a lapse of time made of one customer. */
export interface CustomerChange {
  readonly before: CustomerState | null;
  readonly after: CustomerState;
  readonly events: readonly CustomerEvent[];
  readonly name: string;
  /** Part of a bulk operation, which tells people once and by itself. */
  readonly inBulk: boolean;
}

export type Reaction = (tx: Transaction, change: CustomerChange) => Promise<void>;

const reactions = new Set<Reaction>();

/** What hangs off a customer follows its changes in the same transaction: applications, reminders. */
export function whenCustomerChanges(reaction: Reaction): void {
  reactions.add(reaction);
}

export async function react(tx: Transaction, change: CustomerChange): Promise<void> {
  for (const reaction of reactions) await reaction(tx, change);
}
