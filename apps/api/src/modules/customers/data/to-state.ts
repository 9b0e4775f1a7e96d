import type {
  CustomerCommon,
  CustomerState,
  PendingApplication,
  PendingReview,
  PoolCustomer,
  Protection,
  ReviewOutcome,
} from '@tidewater/domain';

import type { CustomerRow } from './customer.row.js';

/** The state a row stands for. `collaborators` are kept beside the row; only a formal customer has them. */
export function toState(row: CustomerRow, collaborators: readonly string[] = []): CustomerState {
  const common = commonOf(row);
  switch (row.stage) {
    case 'potential':
      return {
        ...common,
        stage: 'potential',
        owner: needed(row.ownerId),
        protection: protectionOf(row),
        review: reviewOf(row),
        application: applicationOf(row),
      };
    case 'intent':
      return {
        ...common,
        stage: 'intent',
        owner: needed(row.ownerId),
        protection: protectionOf(row),
        application: applicationOf(row),
      };
    case 'formal':
      return {
        ...common,
        stage: 'formal',
        owner: needed(row.ownerId),
        since: instant(row.formalSince),
        collaborators,
      };
    case 'pool':
      return poolCustomer(row, common);
    default:
      return row.stage satisfies never;
  }
}

function poolCustomer(row: CustomerRow, common: CustomerCommon): PoolCustomer {
  return {
    ...common,
    stage: 'pool',
    since: instant(row.poolSince),
    cause: needed(row.poolCause),
    reason: row.poolReason,
    lock:
      row.lockBy === null ? null : { by: row.lockBy, reason: row.lockReason ?? '', at: instant(row.lockAt) },
    reservation:
      row.reservationBy === null
        ? null
        : {
            by: row.reservationBy,
            since: instant(row.reservationSince),
            reviewDue: instant(row.reviewDue),
          },
    bin: row.deletedAt === null ? null : { at: instant(row.deletedAt), duplicateOf: row.duplicateOf },
    lastProtection:
      row.lastOwnerId === null
        ? null
        : {
            owner: row.lastOwnerId,
            stage: needed(row.lastStage),
            deadline: instant(row.lastDeadline),
          },
  };
}

function commonOf(row: CustomerRow): CustomerCommon {
  return {
    id: row.id,
    enteredBy: row.creatorId,
    everApproved: row.everApproved,
    lastReview: outcomeOf(row),
    contractsSigned: row.contractsSigned,
    lost: row.lostAt === null ? null : { at: instant(row.lostAt), reason: row.lostReason ?? '' },
    incomplete: row.incomplete,
    formerOwners: row.formerOwners,
  };
}

function protectionOf(row: CustomerRow): Protection {
  return {
    since: instant(row.protectedSince),
    stageSince: instant(row.stageSince),
    deadline: instant(row.protectedUntil),
    grantsUsed: row.grantsUsed,
    grantedDays: row.grantedDays,
    policyVersion: row.policyVersion,
  };
}

function reviewOf({ reviewSince, reviewDue }: CustomerRow): PendingReview | null {
  return reviewSince === null ? null : { since: instant(reviewSince), due: instant(reviewDue) };
}

function outcomeOf({ reviewStatus, reviewBy, reviewReason, reviewAt }: CustomerRow): ReviewOutcome | null {
  if (reviewStatus === null) return null;
  return { status: reviewStatus, by: reviewBy, reason: reviewReason, at: instant(reviewAt) };
}

function applicationOf(row: CustomerRow): PendingApplication | null {
  if (row.applicationId === null) return null;
  const common = {
    id: row.applicationId,
    applicant: needed(row.applicationBy),
    at: instant(row.applicationAt),
  };
  return row.applicationKind === 'extension'
    ? { ...common, kind: 'extension', days: needed(row.applicationDays) }
    : { ...common, kind: 'intent' };
}

function instant(date: Date | null): number {
  return needed(date).getTime();
}

/** A row that lacks what its stage needs is a fault of ours. */
function needed<T>(value: T | null): T {
  if (value === null) throw new Error('A customer row lacks a value its stage needs');
  return value;
}
