import type { Transaction } from '../../../platform/database/transaction.js';

export type CalendarReaction = (tx: Transaction) => Promise<void>;

const reactions = new Set<CalendarReaction>();

/** What counts in working days is counted again in the transaction that changes the calendar. */
export function whenCalendarChanges(reaction: CalendarReaction): void {
  reactions.add(reaction);
}

export async function calendarChanged(tx: Transaction): Promise<void> {
  for (const reaction of reactions) await reaction(tx);
}
