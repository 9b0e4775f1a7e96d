import {
  refusal,
  validateContact,
  validateFollowUp,
  type ContactInput,
  type EntryInput,
} from '@tidewater/domain';

import type { Viewer } from '../../../access/index.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { bringContact, contactOf } from '../../contacts/index.js';
import { claimCustomer, done, type Outcome } from '../../customers/index.js';
import type { FollowUpInput } from './add-follow-up.js';
import { writeFollowUp } from './write-follow-up.js';

export interface ClaimInput {
  readonly contact: ContactInput;
  readonly followUp: FollowUpInput;
  /** Edge 25: what an import left open. */
  readonly company?: EntryInput | null;
}

/** LC-8: protected on success, with a contact and a follow-up record in the same step. */
export async function claimWithFollowUp(
  tx: Transaction,
  viewer: Viewer,
  id: string,
  { contact, followUp, company }: ClaimInput,
): Promise<Outcome<{ readonly id: string }>> {
  const gaps = { phone: contact.phone ?? contact.mobile ?? null, ...company };
  const brought = (country: string) => ({
    contact: validateContact(contact, country, ['input', 'contact']),
    followUp: validateFollowUp(followUp, tx.now, ['input', 'followUp']),
  });
  // Whoever was reached may stand there already, with a number that is masked until the claim.
  const pickedId = followUp.contactId ?? null;
  const picked = pickedId === null ? null : await contactOf(tx, id, pickedId);
  const claimed = await claimCustomer(tx, viewer, id, gaps, ({ row }) => {
    if (pickedId !== null && picked === null) return unknownContact;
    const { contact: person, followUp: deed } = brought(row.country);
    if ('refusal' in person) return person.refusal;
    return 'refusal' in deed ? deed.refusal : null;
  });
  if (claimed.refusal !== undefined) return claimed;
  const { after } = claimed.done;
  const { contact: person, followUp: deed } = brought(after.row.country);
  if ('refusal' in person || 'refusal' in deed)
    throw new Error('A claim was granted with what it may not bring');
  const contactId = picked?.id ?? (await bringContact(tx, viewer, after.row, person.contact));
  await writeFollowUp(tx, viewer, after, contactId, deed.followUp);
  return done({ id });
}

const contactPath = ['input', 'followUp', 'contactId'];
const unknownContact = refusal('INVALID', {
  path: contactPath,
  fields: [{ path: contactPath, problem: 'NOT_KNOWN' }],
});
