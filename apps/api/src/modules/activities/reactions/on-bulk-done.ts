import type { Transaction } from '../../../platform/database/transaction.js';
import type { BulkDone } from '../../customers/index.js';
import { remind, type ReminderDraft } from '../data/reminder.repository.js';

/** Whoever was given customers hears of it once; edge 14: over the cap both sides are warned. */
export async function tellOfBulk(tx: Transaction, { id, byId, given, overCap }: BulkDone): Promise<void> {
  const receivers = [...new Set(given.map(({ to }) => to))].filter((to) => to !== byId);
  const due = tx.now;
  const assigned = receivers.map((userId): ReminderDraft => {
    const theirs = given.filter(({ to }) => to === userId);
    const [only] = theirs;
    return {
      userId,
      customerId: theirs.length === 1 && only ? only.customerId : null,
      kind: 'ASSIGNED',
      due,
      data: { by: byId, count: theirs.length },
      key: `assigned:${id}:${userId}`,
    };
  });
  const warned = [...overCap].flatMap(([person, { limit, count }]) =>
    [...new Set([person, byId])].map((userId): ReminderDraft => ({
      userId,
      customerId: null,
      kind: 'OVER_CAP',
      due,
      data: { person, limit, count: count + 1 },
      key: `over-cap:${id}:${person}:${userId}`,
    })),
  );
  await remind(tx, [...assigned, ...warned]);
}
