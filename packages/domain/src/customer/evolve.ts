import { begin } from './begin.js';
import { commonOf, handOver, intoPool, passOn, protect, sign } from './change-of-hands.js';
import type { CustomerEvent } from './events.js';
import {
  ImpossibleEvent,
  mustBeApplied,
  mustBeInPool,
  mustBeOwned,
  mustBeProtected,
} from './impossible-event.js';
import type { CustomerState, ReviewOutcome } from './state.js';

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

    case 'ImportUndone': {
      const { owner } = event;
      const pooled =
        owner === null ? mustBeInPool(state, event) : intoPool(state, { ...event, owner }, 'IMPORT_UNDONE');
      return { ...pooled, bin: { at: event.at, duplicateOf: null } };
    }
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
    case 'MarkedLost':
      return { ...mustBeOwned(state, event), lost: { at: event.at, reason: event.reason ?? '' } };
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
      // Being lost is nothing that a bulk operation does or undoes.
      return { ...event.restored, lost: state.lost };
    default:
      return event satisfies never;
  }
}

function outcome({ at, actor, reason }: CustomerEvent, status: ReviewOutcome['status']): ReviewOutcome {
  return { status, by: actor, reason, at };
}
