// The words in which rights are written down. They are the specification's and are said here once more, so that the
// product cannot change what they mean without the oracle noticing.

export const levels = ['hidden', 'masked', 'read', 'write'] as const;
export type Level = (typeof levels)[number];

export const reaches = [
  'own',
  'collaborators',
  'granted',
  'approvals',
  'department',
  'departmentAndBelow',
  'all',
  'pool',
  'territory',
  'deputy',
] as const;
export type Reach = (typeof reaches)[number];

export const scopes = ['none', 'own', 'collaborators', 'department', 'departmentAndBelow', 'all'] as const;
export type Scope = (typeof scopes)[number];

export const fieldClasses = [
  'identity',
  'profile',
  'companyPhone',
  'contactName',
  'contactNumber',
  'activity',
  'note',
  'deal',
  'amount',
  'application',
  'journal',
] as const;
export type FieldClass = (typeof fieldClasses)[number];

export const scopedActions = [
  'customer.read',
  'customer.update',
  'customer.assign',
  'customer.recycle',
  'customer.allocate',
  'customer.lock',
  'customer.handOver',
  'customer.abandon',
  'customer.markLost',
  'customer.share',
  'customer.export',
  'contact.read',
  'contact.write',
  'followUp.read',
  'followUp.create',
  'contract.read',
  'contract.record',
  'intent.apply',
  'extension.apply',
] as const;
export type ScopedAction = (typeof scopedActions)[number];

export const plainActions = [
  'customer.create',
  'customer.claim',
  'customer.import',
  'pool.read',
  'approval.decide',
  'protection.review',
  'policy.read',
  'policy.update',
  'holiday.update',
  'clock.move',
  'user.update',
  'role.read',
  'role.update',
  'audit.read',
  'security.update',
  'access.explain',
  'number.reveal',
  'territory.update',
] as const;
export type PlainAction = (typeof plainActions)[number];

/** What a role gives, as the database keeps it. */
export interface Rights {
  readonly scopes: Readonly<Record<string, string>>;
  readonly may: readonly string[];
  readonly fields: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Single fields (`Customer.phone`) that differ from their class. */
  readonly overrides: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export function rankOf(level: string | undefined): number {
  const rank = levels.findIndex((one) => one === level);
  return rank < 0 ? 0 : rank;
}
