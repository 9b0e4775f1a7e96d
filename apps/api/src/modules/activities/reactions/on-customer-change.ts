import type { CustomerEvent, CustomerState } from '@tidewater/domain';

import type { Transaction } from '../../../platform/database/transaction.js';
import type { CustomerChange } from '../../customers/index.js';
import {
  endReminders,
  passReminders,
  remind,
  type ReminderDraft,
  type ReminderKind,
} from '../data/reminder.repository.js';

/** Reminders that belong to whoever owns the customer. */
const ofOwner: readonly ReminderKind[] = ['NEXT_CONTACT', 'DROP_SOON'];

/** Edge 23: reminders follow the owner and end in the pool; LC-16: those of a time that has changed end. */
export async function followOwner(tx: Transaction, change: CustomerChange): Promise<void> {
  const { before, after } = change;
  const customerId = after.id;
  const [from, to] = [before === null ? null : ownerOf(before), ownerOf(after)];
  if (from !== null && to === null) {
    await endReminders(
      tx,
      { customerId, kinds: [...ofOwner, 'ASSIGNED', 'OVER_CAP'] },
      change.events.at(-1)?.at,
    );
  }
  if (from !== null && to !== null && from !== to) {
    await passReminders(tx, { customerId, kinds: ofOwner }, from, to);
  }
  if (before !== null && deadlineOf(before) !== deadlineOf(after)) {
    await endReminders(tx, { customerId, kinds: ['DROP_SOON'] });
  }
  await remind(
    tx,
    change.events.flatMap((event) => news(event, change)),
  );
}

/** What a person is told because somebody else, or time, did it. */
function news(event: CustomerEvent, { after: { id: customerId }, inBulk }: CustomerChange): ReminderDraft[] {
  const { at } = event;
  const told = { customerId, due: at };
  switch (event.type) {
    case 'Dropped':
    case 'ReviewLapsed':
    case 'Recycled': {
      const key = `dropped:${customerId}:${at}`;
      return [{ ...told, userId: event.owner, kind: 'DROPPED', data: { cause: causes[event.type] }, key }];
    }
    case 'Assigned':
    case 'Allocated':
    case 'HandedOver': {
      if (inBulk || event.to === event.actor) return [];
      const key = `assigned:${customerId}:${at}`;
      return [{ ...told, userId: event.to, kind: 'ASSIGNED', data: { by: event.actor }, key }];
    }
    default:
      return [];
  }
}

const causes = { Dropped: 'DROP', ReviewLapsed: 'REVIEW_LAPSED', Recycled: 'RECYCLE' } as const;

function ownerOf(state: CustomerState): string | null {
  return state.stage === 'pool' ? null : state.owner;
}

function deadlineOf(state: CustomerState): number | null {
  return state.stage === 'potential' || state.stage === 'intent' ? state.protection.deadline : null;
}
