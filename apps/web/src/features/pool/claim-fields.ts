import type { ContactInput, FollowUpWay } from '@tidewater/contract';
import type { Dayjs } from 'dayjs';

/** What is kept of a claim that was not sent. */
export interface ClaimDraft {
  contactName?: string;
  contactTitle?: string;
  mobile?: string;
  phone?: string;
  note: string;
}

export function isClaimDraft(value: unknown): value is ClaimDraft {
  return typeof value === 'object' && value !== null && 'note' in value && typeof value.note === 'string';
}

/** What an import may have left open. */
export const companyGaps = ['phone', 'address', 'industry', 'introduction'] as const;
export type CompanyGap = (typeof companyGaps)[number];

/** The form as it stands. */
export interface ClaimFields extends ClaimDraft, Partial<Record<`company_${CompanyGap}`, string>> {
  who: string;
  way: FollowUpWay;
  next: Dayjs | null;
}

/** Chosen instead of a contact that is there already. */
export const someoneNew = 'new';

/** The form's field for a path of the API. */
export function formFieldOf(path: readonly string[]): keyof ClaimFields | undefined {
  const last = path.at(-1);
  const gap = companyGaps.find((one) => one === last);
  if (gap && !path.includes('contact')) return `company_${gap}`;
  switch (last) {
    case 'name':
      return 'contactName';
    case 'title':
      return 'contactTitle';
    case 'nextContactAt':
      return 'next';
    case 'mobile':
    case 'phone':
    case 'note':
    case 'way':
      return last;
    default:
      return undefined;
  }
}

type Company = Record<CompanyGap, string | null> & { withheld: string[] };

/** Edge case 25: what an import left open is completed by whoever claims. */
export function gapsOf(company: Company): CompanyGap[] {
  return companyGaps.filter((gap) => !company[gap]?.trim() && !company.withheld.includes(gap));
}

/** The contact that is sent when it is nobody who stands there already. */
export function newContact({ contactName = '', contactTitle, mobile, phone }: ClaimDraft): ContactInput {
  return {
    name: contactName.trim(),
    title: contactTitle?.trim() || null,
    mobile: mobile?.trim() || null,
    phone: phone?.trim() || null,
  };
}
