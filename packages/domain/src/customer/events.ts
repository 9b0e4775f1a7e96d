import type { Instant, LocalDate } from '../kernel/instant.js';
import type {
  ApplicationId,
  ApplicationKind,
  CustomerId,
  CustomerState,
  PendingReview,
  UserId,
} from './state.js';

/** What every journal line carries (LC-1). Plain JSON: instants are milliseconds. */
interface Happened {
  readonly at: Instant;
  /** Null: the system, because a time was up. */
  readonly actor: UserId | null;
  readonly reason: string | null;
  /** The policy that decided it. */
  readonly policyVersion: number;
}

/** Edge 5 and LC-17: amounts stay decimal strings. */
export interface SignedContract {
  readonly number: string;
  readonly signedOn: LocalDate;
  readonly amount: string;
  readonly currency: string;
}

export const undoableOperations = ['ALLOCATION', 'ASSIGNMENT', 'RECYCLE', 'HAND_OVER'] as const;
export type UndoableOperation = (typeof undoableOperations)[number];

export type Entered = Happened & {
  readonly type: 'Entered';
  readonly id: CustomerId;
  readonly owner: UserId;
  readonly deadline: Instant;
  readonly review: PendingReview | null;
};
/** Review mode ON_APPROVAL: into the pool, reserved for `owner`. */
export type EnteredForApproval = Happened & {
  readonly type: 'EnteredForApproval';
  readonly id: CustomerId;
  readonly owner: UserId;
  readonly reviewDue: Instant;
};
export type ImportedIntoPool = Happened & {
  readonly type: 'ImportedIntoPool';
  readonly id: CustomerId;
  readonly enteredBy: UserId;
  readonly incomplete: boolean;
};
/** DA-6: out of the pool or from its importer into the recycle bin. */
export type ImportUndone = Happened & { readonly type: 'ImportUndone'; readonly owner: UserId | null };
export type Claimed = Happened & {
  readonly type: 'Claimed';
  readonly owner: UserId;
  readonly deadline: Instant;
  readonly review: PendingReview | null;
};
/** A claim under review mode ON_APPROVAL. */
export type Reserved = Happened & {
  readonly type: 'Reserved';
  readonly owner: UserId;
  readonly reviewDue: Instant;
};
export type Completed = Happened & { readonly type: 'Completed' };
export type Abandoned = Happened & { readonly type: 'Abandoned'; readonly owner: UserId };
export type Dropped = Happened & {
  readonly type: 'Dropped';
  readonly owner: UserId;
  readonly deadline: Instant;
};
export type ReviewApproved = Happened & {
  readonly type: 'ReviewApproved';
  readonly owner: UserId;
  /** Set when a reservation becomes a protection, null when a provisional one is confirmed. */
  readonly deadline: Instant | null;
};
export type ReviewRejected = Happened & {
  readonly type: 'ReviewRejected';
  readonly owner: UserId;
  /** Another's customer: goes to the recycle bin with this link. */
  readonly duplicateOf: CustomerId | null;
};
export type ReviewLapsed = Happened & { readonly type: 'ReviewLapsed'; readonly owner: UserId };
export type IntentApplied = Happened & {
  readonly type: 'IntentApplied';
  readonly application: ApplicationId;
  readonly applicant: UserId;
};
export type IntentApproved = Happened & {
  readonly type: 'IntentApproved';
  readonly application: ApplicationId;
  readonly deadline: Instant;
};
export type IntentRejected = Happened & {
  readonly type: 'IntentRejected';
  readonly application: ApplicationId;
};
export type ExtensionApplied = Happened & {
  readonly type: 'ExtensionApplied';
  readonly application: ApplicationId;
  readonly applicant: UserId;
  readonly days: number;
};
export type ExtensionGranted = Happened & {
  readonly type: 'ExtensionGranted';
  readonly application: ApplicationId;
  readonly days: number;
  readonly deadline: Instant;
};
export type ExtensionRejected = Happened & {
  readonly type: 'ExtensionRejected';
  readonly application: ApplicationId;
};
export type ApplicationWithdrawn = Happened & {
  readonly type: 'ApplicationWithdrawn';
  readonly application: ApplicationId;
  readonly kind: ApplicationKind;
};
export type ApplicationExpired = Happened & {
  readonly type: 'ApplicationExpired';
  readonly application: ApplicationId;
  readonly kind: ApplicationKind;
};
/** LC-14b. `deadline` is set when it came out of the pool. */
export type Assigned = Happened & {
  readonly type: 'Assigned';
  readonly from: UserId | null;
  readonly to: UserId;
  readonly deadline: Instant | null;
};
/** LC-14a, 自拓: back to the person who entered it. */
export type Allocated = Happened & {
  readonly type: 'Allocated';
  readonly to: UserId;
  readonly deadline: Instant;
};
export type Recycled = Happened & { readonly type: 'Recycled'; readonly owner: UserId };
export type HandedOver = Happened & {
  readonly type: 'HandedOver';
  readonly from: UserId;
  readonly to: UserId;
};
/** DA-6, LC-14a: a bulk operation taken back; carries what is restored. */
export type Undone = Happened & {
  readonly type: 'Undone';
  readonly operation: UndoableOperation;
  readonly restored: CustomerState;
};
export type ContractSigned = Happened & {
  readonly type: 'ContractSigned';
  readonly contract: SignedContract;
  readonly owner: UserId;
  readonly collaborators: readonly UserId[];
  /** Recorded after the drop (edge 24). */
  readonly late: boolean;
};
export type MarkedLost = Happened & { readonly type: 'MarkedLost' };
export type Locked = Happened & { readonly type: 'Locked' };
export type Unlocked = Happened & { readonly type: 'Unlocked' };
/** LC-19 "apply to running ones". */
export type PolicyApplied = Happened & {
  readonly type: 'PolicyApplied';
  readonly deadline: Instant;
};

export type CustomerEvent =
  | Entered
  | EnteredForApproval
  | ImportedIntoPool
  | ImportUndone
  | Claimed
  | Reserved
  | Completed
  | Abandoned
  | Dropped
  | ReviewApproved
  | ReviewRejected
  | ReviewLapsed
  | IntentApplied
  | IntentApproved
  | IntentRejected
  | ExtensionApplied
  | ExtensionGranted
  | ExtensionRejected
  | ApplicationWithdrawn
  | ApplicationExpired
  | Assigned
  | Allocated
  | Recycled
  | HandedOver
  | Undone
  | ContractSigned
  | MarkedLost
  | Locked
  | Unlocked
  | PolicyApplied;
export type CustomerEventType = CustomerEvent['type'];

/** Every event type, for tables that must be complete. */
export const customerEventTypes = [
  'Entered',
  'EnteredForApproval',
  'ImportedIntoPool',
  'ImportUndone',
  'Claimed',
  'Reserved',
  'Completed',
  'Abandoned',
  'Dropped',
  'ReviewApproved',
  'ReviewRejected',
  'ReviewLapsed',
  'IntentApplied',
  'IntentApproved',
  'IntentRejected',
  'ExtensionApplied',
  'ExtensionGranted',
  'ExtensionRejected',
  'ApplicationWithdrawn',
  'ApplicationExpired',
  'Assigned',
  'Allocated',
  'Recycled',
  'HandedOver',
  'Undone',
  'ContractSigned',
  'MarkedLost',
  'Locked',
  'Unlocked',
  'PolicyApplied',
] as const satisfies readonly CustomerEventType[];
