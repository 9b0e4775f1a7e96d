import type { Instant } from '../kernel/instant.js';
import { type ReminderKind, type Sentence, sentence } from './sentence.js';

/** A reminder as the list of to-dos holds it. The customer's name is null where its reader does not see it. */
export interface ReminderFacts {
  readonly kind: ReminderKind;
  readonly customer: string | null;
  readonly due: Instant;
  readonly overdue: boolean;
  /** What the deed that made the reminder noted for its sentence. */
  readonly data: Readonly<Record<string, string | number | null>>;
}

/** A reminder in words (LC-12, LC-16). */
export function reminderSentence({ kind, customer, due, overdue, data }: ReminderFacts): Sentence {
  const name = customer ?? '—';
  switch (kind) {
    case 'NEXT_CONTACT': {
      const key = overdue ? 'reminder.NEXT_CONTACT.overdue' : 'reminder.NEXT_CONTACT';
      return sentence(key, { customer: name, contact: data['contact'] ?? null, due: { day: due } });
    }
    case 'DROP_SOON': {
      const daysLeft = Number(data['daysLeft'] ?? 0);
      const key = daysLeft <= 0 ? 'reminder.DROP_SOON.today' : 'reminder.DROP_SOON';
      return sentence(key, { customer: name, daysLeft, deadline: dayOf(data['deadline']) });
    }
    case 'REVIEW_WAITING':
      return sentence('reminder.REVIEW_WAITING', { customer: name, due: dayOf(data['due']) });
    case 'APPLICATION_WAITING':
      return sentence('reminder.APPLICATION_WAITING', {
        customer: name,
        applicant: personOf(data['applicant']),
        due: dayOf(data['due']),
      });
    case 'BIRTHDAY':
      return sentence('reminder.BIRTHDAY', {
        customer: name,
        contact: data['contact'] ?? null,
        due: { day: due },
      });
    case 'DROPPED':
      return sentence(droppedKey(data['cause']), { customer: name });
    case 'DECIDED':
      return sentence(decidedKey(data), { customer: name });
    case 'ASSIGNED':
      return sentence('reminder.ASSIGNED', { customer: name, by: personOf(data['by']) });
    case 'OVER_CAP':
      return sentence('reminder.OVER_CAP', { count: data['count'] ?? null, limit: data['limit'] ?? null });
    case 'WEEKLY_DROPS':
      return sentence('reminder.WEEKLY_DROPS', { count: data['count'] ?? null });
    case 'CALENDAR_UNKNOWN':
      return sentence('reminder.CALENDAR_UNKNOWN', { year: data['year'] ?? null });
    case 'MASS_VIEWING':
      return sentence(
        data['opened'] === 'LISTED' ? 'reminder.MASS_VIEWING.listed' : 'reminder.MASS_VIEWING',
        {
          by: personOf(data['by']),
          count: data['count'] ?? null,
          limit: data['limit'] ?? null,
        },
      );
    default:
      return kind satisfies never;
  }
}

function droppedKey(cause: unknown) {
  if (cause === 'RECYCLE') return 'reminder.DROPPED.RECYCLE';
  return cause === 'REVIEW_LAPSED' ? 'reminder.DROPPED.REVIEW_LAPSED' : 'reminder.DROPPED';
}

function decidedKey({ kind, status }: ReminderFacts['data']) {
  const approved = status === 'APPROVED';
  if (kind === 'PROTECTION_REVIEW') {
    return approved ? 'reminder.DECIDED.review' : 'reminder.DECIDED.review.rejected';
  }
  return approved ? 'reminder.DECIDED' : 'reminder.DECIDED.rejected';
}

function dayOf(moment: string | number | null | undefined): { readonly day: Instant } | null {
  if (moment === null || moment === undefined) return null;
  return { day: typeof moment === 'number' ? moment : Date.parse(moment) };
}

function personOf(id: string | number | null | undefined): { readonly user: string } | null {
  return typeof id === 'string' ? { user: id } : null;
}
