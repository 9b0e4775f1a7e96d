import type { ContactDraft } from '@tidewater/domain';

import type { Viewer } from '../../../access/index.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { contactsOf, insertContact, withSameNumber } from '../data/contact.repository.js';

/** Edge 21: the contact an entry or a claim brings along; a number that is already there is that contact. */
export async function bringContact(
  tx: Transaction,
  viewer: Viewer,
  customer: { readonly id: string; readonly country: string },
  draft: ContactDraft,
): Promise<string> {
  const known = withSameNumber(await contactsOf(tx, customer.id), draft, customer.country);
  return known?.id ?? (await insertContact(tx, viewer.id, customer.id, draft)).id;
}
