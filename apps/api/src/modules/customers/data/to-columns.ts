import type { CustomerState, PoolCustomer, ProtectedCustomer } from '@tidewater/domain';

import type { CustomerRow } from './customer.row.js';

/** The columns that hold the lifecycle; the other columns are facts about the company. */
export type StateColumns = Pick<
  CustomerRow,
  | 'stage'
  | 'ownerId'
  | 'creatorId'
  | 'everApproved'
  | 'protectedSince'
  | 'protectedUntil'
  | 'stageSince'
  | 'grantsUsed'
  | 'grantedDays'
  | 'policyVersion'
  | 'reviewSince'
  | 'reviewDue'
  | 'reviewStatus'
  | 'reviewReason'
  | 'reviewBy'
  | 'reviewAt'
  | 'applicationId'
  | 'applicationKind'
  | 'applicationBy'
  | 'applicationDays'
  | 'applicationAt'
  | 'formalSince'
  | 'contractsSigned'
  | 'lostAt'
  | 'lostReason'
  | 'poolSince'
  | 'poolCause'
  | 'poolReason'
  | 'lockBy'
  | 'lockAt'
  | 'lockReason'
  | 'reservationBy'
  | 'reservationSince'
  | 'lastOwnerId'
  | 'lastStage'
  | 'lastDeadline'
  | 'formerOwners'
  | 'incomplete'
  | 'deletedAt'
  | 'duplicateOf'
>;

/** Every lifecycle column of a state; `toState` reads it back without loss (collaborators stand in the grants). */
export function toColumns(state: CustomerState): StateColumns {
  const common = { ...blank, ...commonColumns(state), stage: state.stage };
  switch (state.stage) {
    case 'potential':
      return {
        ...common,
        ...protectionColumns(state),
        reviewSince: date(state.review?.since),
        reviewDue: date(state.review?.due),
      };
    case 'intent':
      return { ...common, ...protectionColumns(state) };
    case 'formal':
      return { ...common, ownerId: state.owner, formalSince: date(state.since) };
    case 'pool':
      return { ...common, ...poolColumns(state) };
    default:
      return state satisfies never;
  }
}

function commonColumns(state: CustomerState) {
  return {
    creatorId: state.enteredBy,
    everApproved: state.everApproved,
    reviewStatus: state.lastReview?.status ?? null,
    reviewReason: state.lastReview?.reason ?? null,
    reviewBy: state.lastReview?.by ?? null,
    reviewAt: date(state.lastReview?.at),
    contractsSigned: state.contractsSigned,
    lostAt: date(state.lost?.at),
    lostReason: state.lost?.reason ?? null,
    incomplete: state.incomplete,
    formerOwners: state.formerOwners,
  };
}

function protectionColumns({ owner, protection, application }: ProtectedCustomer) {
  return {
    ownerId: owner,
    protectedSince: date(protection.since),
    protectedUntil: date(protection.deadline),
    stageSince: date(protection.stageSince),
    grantsUsed: protection.grantsUsed,
    grantedDays: protection.grantedDays,
    policyVersion: protection.policyVersion,
    applicationId: application?.id ?? null,
    applicationKind: application?.kind ?? null,
    applicationBy: application?.applicant ?? null,
    applicationDays: application?.kind === 'extension' ? application.days : null,
    applicationAt: date(application?.at),
  };
}

function poolColumns({ since, cause, reason, lock, reservation, bin, lastProtection }: PoolCustomer) {
  return {
    poolSince: date(since),
    poolCause: cause,
    poolReason: reason ?? null,
    lockBy: lock?.by ?? null,
    lockAt: date(lock?.at),
    lockReason: lock?.reason ?? null,
    reservationBy: reservation?.by ?? null,
    reservationSince: date(reservation?.since),
    reviewSince: date(reservation?.since),
    reviewDue: date(reservation?.reviewDue),
    deletedAt: date(bin?.at),
    duplicateOf: bin?.duplicateOf ?? null,
    lastOwnerId: lastProtection?.owner ?? null,
    lastStage: lastProtection?.stage ?? null,
    lastDeadline: date(lastProtection?.deadline),
  };
}

const blank = {
  ownerId: null,
  protectedSince: null,
  protectedUntil: null,
  stageSince: null,
  grantsUsed: 0,
  grantedDays: 0,
  policyVersion: 1,
  reviewSince: null,
  reviewDue: null,
  applicationId: null,
  applicationKind: null,
  applicationBy: null,
  applicationDays: null,
  applicationAt: null,
  formalSince: null,
  poolSince: null,
  poolCause: null,
  poolReason: null,
  lockBy: null,
  lockAt: null,
  lockReason: null,
  reservationBy: null,
  reservationSince: null,
  lastOwnerId: null,
  lastStage: null,
  lastDeadline: null,
  deletedAt: null,
  duplicateOf: null,
} as const;

function date(instant: number | undefined): Date | null {
  return instant === undefined ? null : new Date(instant);
}
