import { endOfDayAfter, refusal, startOfDayBefore, whyNotClaim } from '@tidewater/domain';

import { may, type Viewer } from '../../../access/index.js';
import { recordAudit } from '../../../platform/audit/record-audit.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { Problem } from '../../../platform/graphql/problem.js';
import {
  countAccess,
  countsOf,
  done,
  lockPeople,
  logAccess,
  notFound,
  openCustomer,
  refuse,
  rulesInForce,
  type Outcome,
} from '../../customers/index.js';
import { peekContact } from '../data/contact.repository.js';

export interface RevealedNumber {
  readonly number: string;
  /** How many more numbers this person may look at today. */
  readonly left: number;
}

/** So many calls a day are work; more is collecting (DA-7). */
export const revealsPerDay = 30;
const deed = 'number.reveal';

/** Edge 21: one number of a pool customer's contact, to someone who may claim it; logged, and limited per day. */
export async function revealNumber(
  tx: Transaction,
  viewer: Viewer,
  contactId: string,
  field: 'mobile' | 'phone',
): Promise<Outcome<RevealedNumber>> {
  const peeked = await peekContact(tx, contactId);
  if (peeked === null) return notFound;
  await lockPeople(tx, [viewer.id]);
  const timing = await rulesInForce(tx);
  const counts = (await countsOf(tx, [viewer.id], timing)).get(viewer.id) ?? null;
  const opened = await openCustomer(tx, viewer, peeked.customerId, { counts });
  if ('refusal' in opened) return opened;
  const { customer, sight, facts } = opened;
  const contact = await peekContact(tx, contactId);
  if (contact === null || contact.deletedAt !== null || !sight?.mayDo('contact.read')) return notFound;
  if (!may(viewer, 'number.reveal')) return refuse('NOT_ALLOWED');
  const why = whyNotClaim(customer.state, facts);
  if (why !== null) return refuse(why);
  const number = contact[field];
  if (number === null) return refuse(refusal('INVALID', { path: ['field'] }));
  const seen = await countAccess(tx, viewer.id, deed, startOfDayBefore(tx.now, 0, timing.calendar.zone));
  if (seen >= revealsPerDay) {
    const until = endOfDayAfter(tx.now, 0, timing.calendar.zone);
    throw new Problem('RATE_LIMITED', 'No more numbers today.', { until: new Date(until).toISOString() });
  }
  await recordAudit(tx, {
    deed: 'numberRevealed',
    actorId: viewer.id,
    subject: { type: 'Customer', id: customer.row.id },
    detail: { contactId, field },
  });
  // The day's budget counts these; the audit log is the evidence.
  await logAccess(tx, { userId: viewer.id, deed, customerId: customer.row.id, contactId, detail: { field } });
  return done({ number, left: revealsPerDay - seen - 1 });
}
