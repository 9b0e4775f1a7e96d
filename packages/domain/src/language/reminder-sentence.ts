import type { Instant } from '../kernel/instant.js';
import { type Sentence, sentence } from './sentence.js';

/** A reminder as the list of to-dos holds it; names stand as the reader may see them. */
export type ReminderFacts =
  | {
      readonly kind: 'NEXT_CONTACT';
      readonly customer: string;
      readonly contact: string | null;
      readonly due: Instant;
      readonly overdue: boolean;
    }
  | {
      readonly kind: 'DROP_SOON';
      readonly customer: string;
      readonly daysLeft: number;
      readonly deadline: Instant;
    }
  | { readonly kind: 'REVIEW_WAITING'; readonly customer: string; readonly due: Instant | null }
  | {
      readonly kind: 'APPLICATION_WAITING';
      readonly customer: string;
      readonly applicant: string;
      readonly due: Instant | null;
    }
  | {
      readonly kind: 'BIRTHDAY';
      readonly customer: string;
      readonly contact: string | null;
      readonly due: Instant;
    };

/** A reminder in words (LC-12, LC-16). */
export function reminderSentence(reminder: ReminderFacts): Sentence {
  const { customer } = reminder;
  switch (reminder.kind) {
    case 'NEXT_CONTACT': {
      const { contact, due, overdue } = reminder;
      const key = overdue ? 'reminder.NEXT_CONTACT.overdue' : 'reminder.NEXT_CONTACT';
      return sentence(key, { customer, contact, due: { day: due } });
    }
    case 'DROP_SOON': {
      const { daysLeft, deadline } = reminder;
      const key = daysLeft <= 0 ? 'reminder.DROP_SOON.today' : 'reminder.DROP_SOON';
      return sentence(key, { customer, daysLeft, deadline: { day: deadline } });
    }
    case 'REVIEW_WAITING':
      return sentence('reminder.REVIEW_WAITING', { customer, due: dayOrNull(reminder.due) });
    case 'APPLICATION_WAITING': {
      const { applicant, due } = reminder;
      return sentence('reminder.APPLICATION_WAITING', {
        customer,
        applicant: { user: applicant },
        due: dayOrNull(due),
      });
    }
    case 'BIRTHDAY': {
      const { contact, due } = reminder;
      return sentence('reminder.BIRTHDAY', { customer, contact, due: { day: due } });
    }
    default:
      return reminder satisfies never;
  }
}

/** LC-16: the manager's weekly list. */
export function weeklyListSentence(count: number): Sentence {
  return sentence('reminder.WEEKLY_LIST', { count });
}

function dayOrNull(due: Instant | null): { readonly day: Instant } | null {
  return due === null ? null : { day: due };
}
