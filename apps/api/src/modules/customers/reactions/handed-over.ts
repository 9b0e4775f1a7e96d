import type { Transaction } from '../../../platform/database/transaction.js';

/** Someone leaves: what waits for them waits for another (LC-14e). */
export interface HandedOver {
  readonly from: string;
  readonly to: string;
  readonly by: string;
}

export type HandOverReaction = (tx: Transaction, handedOver: HandedOver) => Promise<void>;

const reactions = new Set<HandOverReaction>();

export function whenHandedOver(reaction: HandOverReaction): void {
  reactions.add(reaction);
}

export async function tellHandedOver(tx: Transaction, handedOver: HandedOver): Promise<void> {
  for (const reaction of reactions) await reaction(tx, handedOver);
}
