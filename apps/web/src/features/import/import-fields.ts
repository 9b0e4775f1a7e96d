/** LC-2: what an entry needs; in the pool only the name, the rest is completed at the claim. */
export const requiredFields = ['name', 'address', 'industry', 'phone', 'introduction'] as const;
export const moreFields = [
  'contact.name',
  'contact.mobile',
  'contact.title',
  'contact.phone',
  'contact.email',
  'contact.wechat',
  'creditCode',
  'postcode',
  'country',
  'confirmDuplicate',
] as const;

export type ImportField = (typeof requiredFields)[number] | (typeof moreFields)[number];

export const importFields: readonly ImportField[] = [...requiredFields, ...moreFields];

export const isImportField = (name: string): name is ImportField => importFields.some((one) => one === name);

/** One value for all lines makes sense only where it does not tell a company or a person apart. */
const sameForAll: readonly ImportField[] = [
  'address',
  'industry',
  'phone',
  'introduction',
  'postcode',
  'country',
  'confirmDuplicate',
];

export const mayBeConstant = (field: ImportField): boolean => sameForAll.includes(field);
