import type { ReviewPartsFragment } from '@tidewater/contract';

type Customer = NonNullable<ReviewPartsFragment['customer']>;

export const checkedParts = ['name', 'address', 'contact'] as const;
export type CheckedPart = (typeof checkedParts)[number];
export type Standing = 'ok' | 'doubtful' | 'missing';

// LC-2's parts of a name are a hint, never a refusal (edge 3): hospitals, factories and branches end otherwise.
const wholeName =
  /(?:公司|集团|厂|店|社|所|院|中心|企业|事务所|学校|大学|医院|银行|合作社|分公司|经营部|商行|局|处|ltd\.?|inc\.?|gmbh|llc|co\.?|corp\.?|s\.a\.|limited)$/iu;

/** LC-9: what a reviewer looks at first, judged from the record itself; the reviewer has the last word. */
export function completenessOf(customer: Customer): Record<CheckedPart, Standing> {
  const address = customer.address?.trim() ?? '';
  const contacts = customer.contacts.edges.map((edge) => edge.node);
  const reachable = contacts.some(
    (contact) =>
      [contact.mobile, contact.phone, contact.email, contact.wechat].some(Boolean) ||
      contact.withheld.includes('mobile'),
  );
  return {
    name: wholeName.test(customer.name.trim()) ? 'ok' : 'doubtful',
    address:
      customer.withheld.includes('address') ||
      (address.length >= 8 && /[\d一二三四五六七八九十]/u.test(address))
        ? 'ok'
        : address === ''
          ? 'missing'
          : 'doubtful',
    contact: contacts.length === 0 ? 'missing' : reachable ? 'ok' : 'doubtful',
  };
}
