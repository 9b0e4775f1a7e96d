import type { ContactInput, ContactPartsFragment } from '@tidewater/contract';

const texts = ['name', 'title', 'mobile', 'phone', 'email', 'wechat'] as const;
export type ContactText = (typeof texts)[number];
export type ContactFields = Partial<Record<ContactText, string | null>> & { primary: boolean };

/** What can be typed for a contact: of a new one everything, else what is not withheld. */
export function contactTexts(contact: ContactPartsFragment | undefined): readonly ContactText[] {
  return texts.filter((field) => !contact?.withheld.includes(field));
}

/** What differs from the contact as it stands, so that a change neither asks nor needs rights to the rest. */
export function contactChanges(
  contact: ContactPartsFragment | undefined,
  fields: ContactFields,
): ContactInput {
  const changes: ContactInput = {};
  for (const field of contactTexts(contact)) {
    const text = fields[field]?.trim() || null;
    if (text !== (contact?.[field] ?? null)) changes[field] = text;
  }
  if (fields.primary !== (contact?.primary ?? false)) changes.primary = fields.primary;
  return changes;
}
