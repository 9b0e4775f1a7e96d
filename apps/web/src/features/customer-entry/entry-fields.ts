import type { CustomerInput } from '@tidewater/contract';

export const requiredFields = ['name', 'phone', 'address', 'industry', 'introduction'] as const;
export const moreFields = ['creditCode', 'postcode', 'country'] as const;
export const contactFields = [
  'contactName',
  'contactTitle',
  'contactMobile',
  'contactEmail',
  'contactWechat',
] as const;

export type EntryField =
  | (typeof requiredFields)[number]
  | (typeof moreFields)[number]
  | (typeof contactFields)[number];

/** The form as it stands; everything text, as it is typed. */
export type EntryForm = Partial<Record<EntryField, string>>;

const all: readonly EntryField[] = [...requiredFields, ...moreFields, ...contactFields];

export const isEntryField = (name: string): name is EntryField => all.some((field) => field === name);

export function isEntryForm(value: unknown): value is EntryForm {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).some((entry) => entry !== '') &&
    Object.entries(value).every(([key, entry]) => isEntryField(key) && typeof entry === 'string')
  );
}

/** What is sent; an empty optional field is not sent at all. */
export function inputOf(form: EntryForm, confirmDuplicate: string): CustomerInput {
  const text = (field: EntryField) => form[field]?.trim() ?? '';
  const optional = (field: EntryField) => text(field) || null;
  return {
    name: text('name'),
    phone: text('phone'),
    address: text('address'),
    industry: text('industry'),
    introduction: text('introduction'),
    creditCode: optional('creditCode'),
    postcode: optional('postcode'),
    country: optional('country')?.toUpperCase() ?? null,
    contact: hasContact(form)
      ? {
          name: text('contactName'),
          title: optional('contactTitle'),
          mobile: optional('contactMobile'),
          email: optional('contactEmail'),
          wechat: optional('contactWechat'),
        }
      : null,
    confirmDuplicate: confirmDuplicate.trim() || null,
  };
}

/** The form's field for a path of the API: `input.contact.mobile` → `contactMobile`. */
export function fieldOfPath(path: readonly string[]): EntryField | undefined {
  const last = path.at(-1) ?? '';
  const name = path.includes('contact') ? `contact${last.charAt(0).toUpperCase()}${last.slice(1)}` : last;
  return isEntryField(name) ? name : undefined;
}

export const hasContact = (form: EntryForm): boolean =>
  contactFields.some((field) => (form[field] ?? '').trim() !== '');

/** The folded part of the form in which a field stands; none for what is always in sight. */
export function sectionOf(field: EntryField): string | undefined {
  if (contactFields.some((one) => one === field)) return 'contact';
  return moreFields.some((one) => one === field) ? 'more' : undefined;
}

/** The folded parts that hold something and must not hide it. */
export const sectionsInUse = (form: EntryForm): string[] => [
  ...(hasContact(form) ? ['contact'] : []),
  ...(moreFields.some((field) => form[field]) ? ['more'] : []),
];
