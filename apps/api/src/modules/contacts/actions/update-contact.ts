import { validateContactPatch, whyNotEdit, type ContactInput } from '@tidewater/domain';

import type { Viewer } from '../../../access/index.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import {
  announceCustomer,
  done,
  notFound,
  openCustomer,
  refuse,
  type Outcome,
} from '../../customers/index.js';
import { peekContact, updateContactRow } from '../data/contact.repository.js';
import { whyNotWriteFields } from './writable-fields.js';

/** Changes the named fields and no others; an absent key is left alone, null empties it. */
export async function updateContact(
  tx: Transaction,
  viewer: Viewer,
  id: string,
  version: number,
  patch: ContactInput,
): Promise<Outcome<{ readonly id: string }>> {
  const peeked = await peekContact(tx, id);
  if (peeked === null) return notFound;
  const opened = await openCustomer(tx, viewer, peeked.customerId, { edit: 'contact.write' });
  if ('refusal' in opened) return opened;
  const contact = await peekContact(tx, id);
  const { customer, sight, facts } = opened;
  if (contact === null || contact.deletedAt !== null || !(sight?.mayDo('contact.read') ?? true))
    return notFound;
  const why = whyNotEdit(customer.state, facts) ?? whyNotWriteFields(patch, sight);
  if (why !== null) return refuse(why);
  if (contact.version !== version) return refuse('STALE', { currentId: customer.row.id });
  const validated = validateContactPatch(patch, customer.row.country);
  if ('refusal' in validated) return refuse(validated.refusal);
  await updateContactRow(tx, contact, validated.changes);
  await announceCustomer(tx, customer);
  return done({ id });
}
