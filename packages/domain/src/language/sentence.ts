import type { AccessCauseKind, AccessDecision, ExplainedRecord } from '../access/explanation.js';
import type { Level } from '../access/level.js';
import type { FieldClass, Scope } from '../access/rights.js';
import type { DeadlineKind } from '../customer/next-deadline.js';
import type { CustomerEventType } from '../customer/events.js';
import type { PoolCause } from '../customer/state.js';
import type { Instant } from '../kernel/instant.js';
import type { ProblemCode, RefusalCode } from '../kernel/refusal.js';

/** What a sentence is filled with; people and moments get their form in the reader's language and zone. */
export type Param =
  | string
  | number
  /** A person; null is the system. */
  | { readonly user: string | null }
  /** A moment, said with its time. */
  | { readonly at: Instant }
  /** A deadline, said as its day. */
  | { readonly day: Instant }
  /** A sentence inside a sentence. */
  | { readonly sentence: Sentence };
export type Params = Readonly<Record<string, Param | null>>;

export const reminderKinds = [
  'NEXT_CONTACT',
  'DROP_SOON',
  'REVIEW_WAITING',
  'APPLICATION_WAITING',
  'BIRTHDAY',
  'DROPPED',
  'DECIDED',
  'ASSIGNED',
  'OVER_CAP',
  'WEEKLY_DROPS',
  'CALENDAR_UNKNOWN',
  'MASS_VIEWING',
] as const;
export type ReminderKind = (typeof reminderKinds)[number];

/** Finer sentences inside a refusal code. */
export const detailedRefusals = [
  'refusal.NOT_FOUND.IN_BIN',
  'refusal.LOCKED.RESERVED',
  'refusal.QUOTA_REACHED.EXPORT_ROWS',
  'refusal.NOT_ALLOWED.BY_KEY',
  'refusal.NOT_ALLOWED.PERSON_GONE',
  'refusal.NOT_ALLOWED.SAME_PERSON',
  'refusal.NOT_ALLOWED.NOT_THE_APPLICANT',
  'refusal.NOT_ALLOWED.ALREADY_INTENT',
  'refusal.NOT_ALLOWED.ALREADY_LOST',
  'refusal.NOT_ALLOWED.STILL_OWNED',
  'refusal.NOT_ALLOWED.NOT_LOCKED',
  'refusal.NOT_ALLOWED.UNDO_TOO_LATE',
  'refusal.NOT_ALLOWED.LAST_ADMINISTRATOR',
  'refusal.NOT_ALLOWED.MORE_RIGHTS',
  'refusal.NOT_ALLOWED.ROLE_IN_USE',
  'refusal.NOT_ALLOWED.UNDER_ITSELF',
  'refusal.NOT_ALLOWED.DEPARTMENT_IN_USE',
  'refusal.DUPLICATE.SAME_ACCOUNT',
  'refusal.DUPLICATE.SAME_TEAM',
  'refusal.DUPLICATE.SAME_NAME',
  'refusal.DUPLICATE.SAME_TERRITORY',
  'refusal.DUPLICATE.SAME_RULE',
  'refusal.DUPLICATE.SAME_DEPUTY',
  'refusal.NOT_ALLOWED.CANNOT_READ',
  'refusal.STALE.REDRAWN_SINCE',
  'refusal.STALE.NOT_COUNTED',
  'refusal.STALE.MOVED_SINCE',
  'refusal.STALE.EDITED_SINCE',
  'refusal.STALE.FOLLOWED_SINCE',
  'refusal.NOT_ALLOWED.MORE_THAN_HELD',
  'refusal.NOT_ALLOWED.ALREADY_BESIDE',
  'refusal.NOT_ALLOWED.BY_RULE',
  'refusal.NOT_ALLOWED.ALREADY_ENROLLED',
  'refusal.NOT_ALLOWED.NOT_ENROLLED',
  'refusal.NOT_ALLOWED.REQUIRED_HERE',
  'refusal.NOT_ALLOWED.ONESELF',
  'refusal.NOT_ALLOWED.BY_ENVIRONMENT',
  'refusal.BAD_CREDENTIALS.WRONG_CODE',
  'refusal.BAD_CREDENTIALS.WRONG_PASSWORD',
  'refusal.ALREADY_DECIDED.NOTHING_PENDING',
] as const;

/** AC-10: who can see what, and why. */
type AccessSentenceKey =
  | `access.${AccessDecision}`
  | `access.because.${AccessCauseKind}`
  | 'access.because.GRANT.write'
  | 'access.because.TERRITORY.write'
  | 'access.because.DEPARTMENT.below'
  | `access.class.${FieldClass}`
  | `access.level.${Level}`
  | `access.scope.${Scope}`
  | `access.record.${ExplainedRecord}`
  | 'access.fieldOf'
  | 'access.ask';

export type SentenceKey =
  | AccessSentenceKey
  | `event.${CustomerEventType}`
  | 'event.Assigned.fromPool'
  | 'event.Claimed.provisional'
  | 'event.Entered.provisional'
  | 'event.ReviewApproved.starts'
  | 'event.ReviewRejected.duplicate'
  | 'event.ContractSigned.late'
  | `refusal.${RefusalCode}`
  | (typeof detailedRefusals)[number]
  | `problem.${ProblemCode}`
  | `reminder.${ReminderKind}`
  | 'reminder.MASS_VIEWING.listed'
  | 'reminder.DROP_SOON.today'
  | 'reminder.NEXT_CONTACT.overdue'
  | 'reminder.DROPPED.RECYCLE'
  | 'reminder.DROPPED.REVIEW_LAPSED'
  | 'reminder.DECIDED.rejected'
  | 'reminder.DECIDED.review'
  | 'reminder.DECIDED.review.rejected'
  | 'warning.OVER_CAP'
  | 'explain.potential'
  | 'explain.intent'
  | 'explain.formal'
  | `explain.pool.${PoolCause}`
  | 'explain.undone'
  | 'explain.bin'
  | 'explain.bin.importUndone'
  | 'explain.policy.potential'
  | 'explain.policy.intent'
  | 'explain.policy.cooldown'
  | 'explain.granted'
  | 'explain.underReview'
  | 'explain.application.intent'
  | 'explain.application.extension'
  | 'explain.locked'
  | 'explain.reserved'
  | 'explain.incomplete'
  | `explain.next.${DeadlineKind}`
  | 'explain.claimable'
  | 'explain.notClaimable'
  | 'explain.signedInTime';

/** A sentence as a value: which one, and with what. `say` writes it down. */
export interface Sentence {
  readonly key: SentenceKey;
  readonly params: Params;
}

/** `{name}` is filled, `{name|one|other}` chosen by a number; `[[…]]` is left out when nothing fills it. */
export type SentenceTable = Readonly<Record<SentenceKey, string>>;

export function sentence(key: SentenceKey, params: Params = {}): Sentence {
  return { key, params };
}
