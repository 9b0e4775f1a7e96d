// The words of rights are the domain's, so that the page knows them as well.
export {
  fieldClasses,
  plainActions,
  scopedActions,
  scopes,
  type ActionName,
  type FieldClass,
  type FieldName,
  type LevelsByReach,
  type PlainAction,
  type RoleRights,
  type Scope,
  type ScopedAction,
} from '@tidewater/domain';
import type { Level, Reach } from '@tidewater/domain';

/** The ladder of record scopes: each rung contains those before it; every rung but `none` contains grants. */
export type Scope = 'none' | 'own' | 'collaborators' | 'department' | 'departmentAndBelow' | 'all';

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
  'customer.export',
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
  'number.reveal',
] as const;
export type PlainAction = (typeof plainActions)[number];
export type ActionName = ScopedAction | PlainAction;

/**
 * What a role may do, as an administrator edits it and the database keeps it (`role.rights`).
 * A class that is not named is hidden; `'*'` stands for every reach that is not named.
 */
export interface RoleRights {
  readonly scopes: Partial<Record<ScopedAction, Scope>>;
  readonly may: readonly PlainAction[];
  readonly fields: Partial<Record<FieldClass, Partial<Record<Reach | '*', Level>>>>;
}
