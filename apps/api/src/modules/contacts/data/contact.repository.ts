import { primaryContact, type ContactDraft } from '@tidewater/domain';
import { normalisePhone, syllablesOf } from '@tidewater/domain/matching';
import { uuidv7 } from 'uuidv7';

import { isId } from '../../../access/index.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { ContactRow } from './contact.row.js';

/** Looks without holding: to know which customer to take first. */
export async function peekContact(tx: Transaction, id: string): Promise<ContactRow | null> {
  if (!isId(id)) return null;
  return tx.manager.findOneBy(ContactRow, { id });
}

/** The living contacts of a customer in the order of entry. The caller holds the customer. */
export async function contactsOf(tx: Transaction, customerId: string): Promise<ContactRow[]> {
  const rows = await tx.manager.find(ContactRow, {
    where: { customerId },
    order: { createdAt: 'ASC', id: 'ASC' },
  });
  return rows.filter(({ deletedAt }) => deletedAt === null);
}

/** A living contact of this customer and no other. */
export async function contactOf(tx: Transaction, customerId: string, id: string): Promise<ContactRow | null> {
  const contact = await peekContact(tx, id);
  return contact?.customerId === customerId && contact.deletedAt === null ? contact : null;
}

/** LC-13: at once in the address book of whoever enters it. */
export async function insertContact(
  tx: Transaction,
  creatorId: string,
  customerId: string,
  draft: ContactDraft,
): Promise<ContactRow> {
  const now = new Date(tx.now);
  const { primary, ...facts } = draft;
  const row: ContactRow = {
    ...facts,
    ...spelling(draft.name),
    id: uuidv7(),
    version: 1,
    customerId,
    isPrimary: false,
    creatorId,
    deletedAt: null,
    createdAt: now,
    updatedAt: now,
  };
  await tx.manager.insert(ContactRow, row);
  await tx.query('INSERT INTO address_book_entry (user_id, contact_id, added_at) VALUES ($1, $2, $3)', [
    creatorId,
    row.id,
    now,
  ]);
  await makePrimary(tx, customerId, { id: row.id, primary });
  return row;
}

export async function updateContactRow(
  tx: Transaction,
  before: ContactRow,
  changes: Partial<ContactDraft>,
): Promise<void> {
  const { primary, ...facts } = changes;
  const { id, version, customerId } = before;
  await tx.manager.update(
    ContactRow,
    { id, version },
    {
      ...facts,
      ...(facts.name === undefined ? {} : spelling(facts.name)),
      version: version + 1,
      updatedAt: new Date(tx.now),
    },
  );
  if (primary !== undefined) await makePrimary(tx, customerId, { id, primary });
}

/** Edge 21: the contact that already has one of these numbers, however written. */
export function withSameNumber(
  contacts: readonly ContactRow[],
  { mobile, phone }: ContactDraft,
  country: string,
): ContactRow | null {
  const asked = linesOf([mobile, phone], country);
  const found = contacts.find((contact) =>
    linesOf([contact.mobile, contact.phone], country).some((line) => asked.includes(line)),
  );
  return found ?? null;
}

function linesOf(numbers: readonly (string | null)[], country: string): string[] {
  return numbers.flatMap((raw) => {
    const line = raw === null ? null : normalisePhone(raw, country);
    return line === null ? [] : [line.number];
  });
}

/** CT-1: exactly one of them is the primary one; the old one steps back before the new one steps forward. */
async function makePrimary(
  tx: Transaction,
  customerId: string,
  justWritten: { readonly id: string; readonly primary: boolean },
): Promise<void> {
  const contacts = await contactsOf(tx, customerId);
  const primary = primaryContact(
    contacts.map(({ id, isPrimary }) => ({ id, primary: isPrimary })),
    justWritten,
  );
  await tx.query('UPDATE contact SET is_primary = false WHERE customer_id = $1 AND is_primary AND id <> $2', [
    customerId,
    primary,
  ]);
  await tx.query('UPDATE contact SET is_primary = true WHERE id = $1 AND NOT is_primary', [primary]);
}

function spelling(name: string) {
  const syllables = syllablesOf(name);
  return { namePinyin: syllables.join(''), nameInitials: syllables.map((one) => one.slice(0, 1)).join('') };
}
