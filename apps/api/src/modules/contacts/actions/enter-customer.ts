import { validateContact, type ContactInput } from '@tidewater/domain';

import type { Viewer } from '../../../access/index.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import {
  createCustomer,
  refuse,
  type CreateCustomerInput,
  type Origin,
  type Outcome,
} from '../../customers/index.js';
import { bringContact } from './bring-contact.js';

export interface EnterCustomerInput extends CreateCustomerInput {
  readonly contact?: ContactInput | null;
}

/** LC-2: a new customer, with its first contact in the same step where one is given. */
export async function enterCustomer(
  tx: Transaction,
  viewer: Viewer,
  { contact, ...company }: EnterCustomerInput,
  origin?: Origin,
): Promise<Outcome<{ readonly id: string }>> {
  const country = company.country?.trim().toUpperCase() || 'CN';
  const brought = contact ? validateContact(contact, country, ['contact']) : null;
  if (brought !== null && 'refusal' in brought) return refuse(brought.refusal);
  const entered = await createCustomer(tx, viewer, company, origin);
  if (brought !== null && entered.refusal === undefined) {
    await bringContact(tx, viewer, { id: entered.done.id, country }, brought.contact);
  }
  return entered;
}
