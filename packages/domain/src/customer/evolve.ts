import type { ContractSigned, CustomerEvent, HandedOver } from './events.js';
import {
  ImpossibleEvent,
  mustBeApplied,
  mustBeInPool,
  mustBeOwned,
  mustBeProtected,
} from './impossible-event.js';
import { ownershipEnded } from './ownership-ended.js';
import type {
  CustomerCommon,
  CustomerState,
  OwnershipEnd,
  PendingReview,
  PoolCause,
  PoolCustomer,
  PotentialCustomer,
  ReviewOutcome,
  UserId,
} from './state.js';

/** The only place a customer's state changes. An event that cannot follow is a fault of ours and throws. */
export function evolve(state: CustomerState | null, event: CustomerEvent): CustomerState {
  if (state === null) return begin(event);
  switch (event.type) {
    case 'Entered':
    case 'EnteredForApproval':
    case 'ImportedIntoPool':
      throw new ImpossibleEvent(state, event);

    case 'Claimed':
      return protect(mustBeInPool(state, event), event.owner, event.deadline, event, event.review);
    case 'Allocated':
      return protect(mustBeInPool(state, event), event.to, event.deadline, event, null);
    case 'Assigned':
      if (event.deadline !== null) {
        return protect(mustBeInPool(state, event), event.to, event.deadline, event, null);
      }
      return passOn(state, event, event.to, 'ASSIGNED');
    case 'HandedOver':
      return handOver(state, event);
    case 'Reserved':
      return {
        ...mustBeInPool(state, event),
        reservation: { by: event.owner, since: event.at, reviewDue: event.reviewDue },
      };

    case 'Abandoned':
      return intoPool(state, event, 'ABANDON');
    case 'Dropped':
      return intoPool(state, event, 'DROP');
    case 'Recycled':
      return intoPool(state, event, 'RECYCLE');
    case 'ReviewLapsed':
      return intoPool({ ...state, lastReview: outcome(event, 'EXPIRED') }, event, 'REVIEW_LAPSED');
    case 'ReviewRejected': {
      const rejected = { ...state, lastReview: outcome(event, 'REJECTED') };
      const pooled = intoPool(rejected, event, 'REVIEW_REJECTED');
      return event.duplicateOf === null
        ? pooled
        : { ...pooled, bin: { at: event.at, duplicateOf: event.duplicateOf } };
    }
    case 'ReviewApproved': {
      const approved = { ...state, everApproved: true, lastReview: outcome(event, 'APPROVED') };
      if (event.deadline !== null) {
        return protect(mustBeInPool(approved, event), event.owner, event.deadline, event, null);
      }
      if (approved.stage !== 'potential') throw new ImpossibleEvent(state, event);
      return { ...approved, review: null };
    }

    case 'IntentApplied':
      return {
        ...mustBeProtected(state, event),
        application: { id: event.application, kind: 'intent', applicant: event.applicant, at: event.at },
      };
    case 'ExtensionApplied':
      return {
        ...mustBeProtected(state, event),
        application: {
          id: event.application,
          kind: 'extension',
          applicant: event.applicant,
          at: event.at,
          days: event.days,
        },
      };
    case 'IntentApproved': {
      const { owner, protection, ...before } = mustBeApplied(state, event);
      return {
        ...commonOf(before),
        stage: 'intent',
        owner,
        protection: {
          ...protection,
          stageSince: event.at,
          deadline: event.deadline,
          grantedDays: 0,
          policyVersion: event.policyVersion,
        },
        application: null,
      };
    }
    case 'ExtensionGranted': {
      const before = mustBeApplied(state, event);
      return {
        ...before,
        protection: {
          ...before.protection,
          deadline: event.deadline,
          grantsUsed: before.protection.grantsUsed + 1,
          grantedDays: before.protection.grantedDays + event.days,
        },
        application: null,
      };
    }
    case 'IntentRejected':
    case 'ExtensionRejected':
    case 'ApplicationWithdrawn':
    case 'ApplicationExpired':
      return { ...mustBeApplied(state, event), application: null };

    case 'ContractSigned':
      return sign(state, event);
    case 'PolicyApplied': {
      const before = mustBeProtected(state, event);
      const protection = {
        ...before.protection,
        deadline: event.deadline,
        policyVersion: event.policyVersion,
      };
      return { ...before, protection };
    }
    case 'Locked': {
      const lock = { by: event.actor ?? '', reason: event.reason ?? '', at: event.at };
      return { ...mustBeInPool(state, event), lock };
    }
    case 'Unlocked':
      return { ...mustBeInPool(state, event), lock: null };
    case 'Completed':
      return { ...state, incomplete: false };
    case 'Undone':
      return event.restored;
    default:
      return event satisfies never;
  }
}

function begin(event: CustomerEvent): CustomerState {
  const blank = {
    everApproved: false,
    lastReview: null,
    contractsSigned: 0,
    incomplete: false,
    formerOwners: [],
  };
  switch (event.type) {
    case 'Entered': {
      const common = { ...blank, id: event.id, enteredBy: event.owner };
      return protect(common, event.owner, event.deadline, event, event.review);
    }
    case 'EnteredForApproval':
      return {
        ...blank,
        id: event.id,
        enteredBy: event.owner,
        ...freshPool(event.at, 'AWAITING_APPROVAL'),
        reservation: { by: event.owner, since: event.at, reviewDue: event.reviewDue },
      };
    case 'ImportedIntoPool':
      return {
        ...blank,
        id: event.id,
        enteredBy: event.enteredBy,
        incomplete: event.incomplete,
        ...freshPool(event.at, 'IMPORTED'),
      };
    default:
      throw new ImpossibleEvent(null, event);
  }
}

function commonOf(state: CustomerCommon): CustomerCommon {
  const { id, enteredBy, everApproved, lastReview, contractsSigned, incomplete, formerOwners } = state;
  return { id, enteredBy, everApproved, lastReview, contractsSigned, incomplete, formerOwners };
}

function protect(
  before: CustomerCommon,
  owner: UserId,
  deadline: number,
  { at, policyVersion }: CustomerEvent,
  review: PendingReview | null,
): PotentialCustomer {
  return {
    ...commonOf(before),
    stage: 'potential',
    owner,
    protection: { since: at, stageSince: at, deadline, grantsUsed: 0, grantedDays: 0, policyVersion },
    review,
    application: null,
  };
}

function freshPool(since: number, cause: PoolCause): Omit<PoolCustomer, keyof CustomerCommon> {
  return { stage: 'pool', since, cause, lock: null, reservation: null, bin: null, lastProtection: null };
}

/** Owned: the ownership ends. Reserved: the reservation ends, and a pool stay from before it goes on. */
function intoPool(
  state: CustomerState,
  event: CustomerEvent & { readonly owner: UserId },
  cause: OwnershipEnd & PoolCause,
): PoolCustomer {
  if (state.stage === 'pool') {
    if (state.reservation === null) throw new ImpossibleEvent(state, event);
    const formerOwners = ownershipEnded(state.formerOwners, event.owner, event.at, cause);
    return state.cause === 'AWAITING_APPROVAL'
      ? { ...commonOf(state), formerOwners, ...freshPool(event.at, cause), lock: state.lock }
      : { ...state, formerOwners, reservation: null };
  }
  const { owner, stage, protection, ...before } = mustBeProtected(state, event);
  return {
    ...commonOf(before),
    formerOwners: ownershipEnded(before.formerOwners, owner, event.at, cause),
    ...freshPool(event.at, cause),
    lastProtection: { owner, stage, deadline: protection.deadline },
  };
}

/** Owner changes; stage, deadline and review stay (edge 14, LC-14a). */
function passOn(
  state: CustomerState,
  event: CustomerEvent,
  to: UserId,
  cause: 'ASSIGNED' | 'HANDED_OVER',
): CustomerState {
  const before = mustBeOwned(state, event);
  const formerOwners = ownershipEnded(before.formerOwners, before.owner, event.at, cause);
  if (before.stage !== 'formal') return { ...before, owner: to, formerOwners };
  return {
    ...before,
    owner: to,
    formerOwners,
    collaborators: before.collaborators.filter((id) => id !== to),
  };
}

/** Edge 13: a pending application goes on with the new owner. */
function handOver(state: CustomerState, event: HandedOver): CustomerState {
  const after = passOn(state, event, event.to, 'HANDED_OVER');
  if (after.stage === 'pool' || after.stage === 'formal' || after.application === null) return after;
  return { ...after, application: { ...after.application, applicant: event.to } };
}

function sign(state: CustomerState, event: ContractSigned): CustomerState {
  const owner = state.stage === 'pool' ? event.owner : state.owner;
  return {
    ...commonOf(state),
    contractsSigned: state.contractsSigned + 1,
    formerOwners:
      owner === event.owner
        ? state.formerOwners
        : ownershipEnded(state.formerOwners, owner, event.at, 'SIGNED'),
    stage: 'formal',
    owner: event.owner,
    since: state.stage === 'formal' ? state.since : event.at,
    collaborators: event.collaborators,
  };
}

function outcome({ at, actor, reason }: CustomerEvent, status: ReviewOutcome['status']): ReviewOutcome {
  return { status, by: actor, reason, at };
}
