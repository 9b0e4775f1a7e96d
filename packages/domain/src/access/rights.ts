import type { Level, Reach } from './level.js';

/** The ladder of record scopes: each rung contains those before it; every rung but `none` contains grants. */
export const scopes = ['none', 'own', 'collaborators', 'department', 'departmentAndBelow', 'all'] as const;
export type Scope = (typeof scopes)[number];

/** Sensitivity classes: every GraphQL field of a record belongs to exactly one. `identity` is never withheld. */
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

/** Verbs on records. A scope says on which customers; children follow their customer. */
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

/** Verbs that are held or not. */
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
export type ActionName = ScopedAction | PlainAction;

/** A field of a record type, as the schema names both: `Customer.phone`. */
export type FieldName = `${string}.${string}`;

export function isFieldName(text: string): text is FieldName {
  return text.includes('.');
}

/** A level by reach; `'*'` stands for every reach that is not named. */
export type LevelsByReach = Partial<Record<Reach | '*', Level>>;

/** What a role may do, as an administrator edits it and the database keeps it. A class that is not named is hidden. */
export interface RoleRights {
  readonly scopes: Partial<Record<ScopedAction, Scope>>;
  readonly may: readonly PlainAction[];
  readonly fields: Partial<Record<FieldClass, LevelsByReach>>;
  /** Single fields that differ from their class; a reach that is not named follows the class. */
  readonly overrides?: Readonly<Record<FieldName, LevelsByReach>>;
  /** DA-7: rows a person may export in a day; the company's setting where it is not said. */
  readonly exportRowsPerDay?: number;
  /** DA-7: pages carry the name of whoever looks at them. */
  readonly watermark?: boolean;
}

/** What a role gives for a field of a class on rows reached in one way. */
export function levelGiven(
  rights: RoleRights,
  fieldClass: FieldClass,
  field: FieldName | null,
  reach: Reach,
): Level {
  const single = field === null ? undefined : rights.overrides?.[field];
  const ofClass = rights.fields[fieldClass];
  return single?.[reach] ?? single?.['*'] ?? ofClass?.[reach] ?? ofClass?.['*'] ?? 'hidden';
}
