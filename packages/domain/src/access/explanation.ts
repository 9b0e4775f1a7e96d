import type { Instant } from '../kernel/instant.js';
import type { GrantLevel } from './grant.js';
import type { Level } from './level.js';
import type { FieldClass, Scope } from './rights.js';

/** What comes of all that decides: AC-10's answer for one person, record and field. */
export const accessDecisions = ['NONE', 'MASKED', 'READ', 'WRITE'] as const;
export type AccessDecision = (typeof accessDecisions)[number];

/** A way in which somebody reaches a customer and what hangs off it. */
export type AccessWay =
  | { readonly kind: 'OWNER' }
  | { readonly kind: 'COLLABORATOR'; readonly until: Instant | null }
  | {
      readonly kind: 'GRANT';
      readonly level: GrantLevel;
      /** Name of the team, department or role it was given to; null when to the person. */
      readonly principal: string | null;
      readonly by: string | null;
      readonly until: Instant | null;
    }
  | {
      readonly kind: 'DEPARTMENT';
      readonly department: string;
      readonly below: boolean;
      readonly role: string;
    }
  /** AC-9: belongs to the territory, or a department or team of theirs does. */
  | { readonly kind: 'TERRITORY'; readonly territory: string; readonly level: GrantLevel }
  /** Stands in for somebody for a while. */
  | { readonly kind: 'DEPUTY'; readonly person: string; readonly until: Instant }
  | { readonly kind: 'ALL'; readonly role: string }
  | { readonly kind: 'POOL'; readonly role: string }
  | { readonly kind: 'APPROVAL' };

/** What decides one way or the other. */
export type AccessCause =
  | AccessWay
  /** The record's own condition opens it: one's own application, a public directory. */
  | { readonly kind: 'OWN_RECORD' }
  | { readonly kind: 'PUBLIC' }
  | { readonly kind: 'NO_RECORD' }
  | { readonly kind: 'IN_BIN' }
  | { readonly kind: 'PERSON_DISABLED' }
  /** Where it is, for those who do not reach it. */
  | { readonly kind: 'OWNED_BY'; readonly owner: string; readonly department: string | null }
  | { readonly kind: 'IN_POOL' }
  /** How far a role of the person reaches with this kind of record. */
  | { readonly kind: 'SCOPE'; readonly role: string; readonly scope: Scope }
  | { readonly kind: 'NO_ROLE' }
  /** AC-4: ownership alone opens nothing. */
  | { readonly kind: 'SETTING' }
  /** What a role gives on a class of fields, reached in this way. */
  | { readonly kind: 'CLASS'; readonly role: string; readonly fieldClass: FieldClass; readonly level: Level }
  /** The same set for a single field. */
  | { readonly kind: 'FIELD'; readonly role: string; readonly fieldClass: FieldClass; readonly level: Level }
  /** Readable in full by nobody who may not read what it is made of. */
  | { readonly kind: 'MADE_OF'; readonly fieldClass: FieldClass }
  /** A grant to read gives no more than reading. */
  | { readonly kind: 'READ_GRANT' }
  /** No role here may change this kind of record. */
  | { readonly kind: 'NO_UPDATE' }
  /** Nobody writes it: the product keeps it. */
  | { readonly kind: 'KEPT' };
/** Kinds of records that an explanation can name. */
export const explainedRecords = [
  'Customer',
  'Contact',
  'FollowUp',
  'SignedContract',
  'CustomerEvent',
  'Approval',
  'Grant',
  'other',
] as const;
export type ExplainedRecord = (typeof explainedRecords)[number];

export type AccessCauseKind = AccessCause['kind'];

export const accessCauseKinds = [
  'OWNER',
  'COLLABORATOR',
  'GRANT',
  'DEPARTMENT',
  'TERRITORY',
  'DEPUTY',
  'ALL',
  'POOL',
  'APPROVAL',
  'OWN_RECORD',
  'PUBLIC',
  'NO_RECORD',
  'IN_BIN',
  'PERSON_DISABLED',
  'OWNED_BY',
  'IN_POOL',
  'SCOPE',
  'NO_ROLE',
  'SETTING',
  'CLASS',
  'FIELD',
  'MADE_OF',
  'READ_GRANT',
  'NO_UPDATE',
  'KEPT',
] as const satisfies readonly AccessCauseKind[];
