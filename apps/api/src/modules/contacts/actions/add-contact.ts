import { validateContact, whyNotEdit, type ContactInput } from '@tidewater/domain';

import type { Viewer } from '../../../access/index.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { announceCustomer, done, openCustomer, refuse, type Outcome } from '../../customers/index.js';
import { insertContact } from '../data/contact.repository.js';
import { whyNotWriteFields } from './writable-fields.js';

/** CT-1, LC-13: a contact of a customer; it is as visible as the customer itself (AC-3). */
export async function addContact(
  tx: Transaction,
  viewer: Viewer,
  customerId: string,
  input: ContactInput,
): Promise<Outcome<{ readonly id: string }>> {
  const opened = await openCustomer(tx, viewer, customerId, { edit: 'contact.write' });
  if ('refusal' in opened) return opened;
  const { customer, sight, facts } = opened;
  const why = whyNotEdit(customer.state, facts) ?? whyNotWriteFields(input, sight);
  if (why !== null) return refuse(why);
  const validated = validateContact(input, customer.row.country);
  if ('refusal' in validated) return refuse(validated.refusal);
  const { id } = await insertContact(tx, viewer.id, customerId, validated.contact);
  await announceCustomer(tx, customer);
  return done({ id });
}
