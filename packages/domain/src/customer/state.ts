import type { Instant } from '../kernel/instant.js';

export type UserId = string;
export type CustomerId = string;
export type ApplicationId = string;

/** LC-1: a customer is in exactly one stage. */
export const stages = ['potential', 'intent', 'formal', 'pool'] as const;
export type Stage = (typeof stages)[number];

/** How an ownership came to its end. */
export const ownershipEnds = [
  'ABANDON',
  'DROP',
  'REVIEW_REJECTED',
  'REVIEW_LAPSED',
  'RECYCLE',
  'ASSIGNED',
  'HANDED_OVER',
  'SIGNED',
  'IMPORT_UNDONE',
] as const;
export type OwnershipEnd = (typeof ownershipEnds)[number];

/** Why a customer lies in the pool. */
export const poolCauses = [
  'ABANDON',
  'DROP',
  'REVIEW_REJECTED',
  'REVIEW_LAPSED',
  'RECYCLE',
  'IMPORTED',
  'AWAITING_APPROVAL',
  'IMPORT_UNDONE',
] as const;
export type PoolCause = (typeof poolCauses)[number];

export interface FormerOwner {
  readonly user: UserId;
  readonly endedAt: Instant;
  readonly cause: OwnershipEnd;
}

/** A state remembers at least so many former owners, and all of the last `formerOwnerDays`. */
export const formerOwnersKept = 20;
/** Longer than the longest cooldown the policy allows, so that nobody is pushed out of the list in time. */
export const formerOwnerDays = 370;

/** The time a protection has (LC-3 to LC-5). */
export interface Protection {
  /** Entry, claim or allocation; survives intent, assignment and handover. */
  readonly since: Instant;
  /** When the present stage (potential or intent) began. */
  readonly stageSince: Instant;
  /** The stage's own deadline, an end of day in the company's zone. */
  readonly deadline: Instant;
  /** Grants of this protection, against `extensionTimes`. */
  readonly grantsUsed: number;
  /** Days granted in the present stage. */
  readonly grantedDays: number;
  /** The policy the deadline was made under (LC-19). */
  readonly policyVersion: number;
}

/** LC-9: the protection is provisional. */
export interface PendingReview {
  readonly since: Instant;
  readonly due: Instant;
}

export type PendingApplication =
  | { readonly id: ApplicationId; readonly kind: 'intent'; readonly applicant: UserId; readonly at: Instant }
  | {
      readonly id: ApplicationId;
      readonly kind: 'extension';
      readonly applicant: UserId;
      readonly at: Instant;
      readonly days: number;
    };
export type ApplicationKind = PendingApplication['kind'];

/** The outcome of the last protection review, shown on the page. */
export interface ReviewOutcome {
  readonly status: 'APPROVED' | 'REJECTED' | 'EXPIRED';
  readonly by: UserId | null;
  readonly reason: string | null;
  readonly at: Instant;
}

/** LC-20: lost by somebody's word; a new contract ends it. */
export interface Lost {
  readonly at: Instant;
  readonly reason: string;
}

export interface CustomerCommon {
  readonly id: CustomerId;
  readonly enteredBy: UserId;
  /** Edge 12: never approved means reviewed at every new protection. */
  readonly everApproved: boolean;
  readonly lastReview: ReviewOutcome | null;
  readonly contractsSigned: number;
  readonly lost: Lost | null;
  /** Imported without all required fields (edge 25); a claim completes it, an assignment may leave it open. */
  readonly incomplete: boolean;
  /** Newest last. */
  readonly formerOwners: readonly FormerOwner[];
}

export interface PotentialCustomer extends CustomerCommon {
  readonly stage: 'potential';
  readonly owner: UserId;
  readonly protection: Protection;
  readonly review: PendingReview | null;
  readonly application: PendingApplication | null;
}

/** An intent customer has passed its review, so it has none. */
export interface IntentCustomer extends CustomerCommon {
  readonly stage: 'intent';
  readonly owner: UserId;
  readonly protection: Protection;
  readonly application: PendingApplication | null;
}

export interface FormalCustomer extends CustomerCommon {
  readonly stage: 'formal';
  readonly owner: UserId;
  readonly since: Instant;
  readonly collaborators: readonly UserId[];
}

export interface PoolLock {
  readonly by: UserId;
  readonly reason: string;
  readonly at: Instant;
}

/** Review mode ON_APPROVAL: nobody owns it yet, but the name is kept for one person. */
export interface Reservation {
  readonly by: UserId;
  readonly since: Instant;
  readonly reviewDue: Instant;
}

/** The last protection, for a contract signed in time and recorded after the drop (edge 24). */
export interface LastProtection {
  readonly owner: UserId;
  readonly stage: 'potential' | 'intent';
  readonly deadline: Instant;
}

export interface PoolCustomer extends CustomerCommon {
  readonly stage: 'pool';
  readonly since: Instant;
  readonly cause: PoolCause;
  /** As given by whoever let it go or took it away; time gives none. */
  readonly reason: string | null;
  readonly lock: PoolLock | null;
  readonly reservation: Reservation | null;
  /** In the recycle bin: rejected as another's customer and linked to it (edge 12), or its import was undone. */
  readonly bin: { readonly at: Instant; readonly duplicateOf: CustomerId | null } | null;
  readonly lastProtection: LastProtection | null;
}

export type ProtectedCustomer = PotentialCustomer | IntentCustomer;
export type OwnedCustomer = ProtectedCustomer | FormalCustomer;
export type CustomerState = OwnedCustomer | PoolCustomer;
