import type { Decision } from '../kernel/decision.js';
import type { Instant } from '../kernel/instant.js';
import { endOfDayAfter } from '../kernel/local-day.js';
import type { Refusal } from '../kernel/refusal.js';
import type { CustomerEvent, UndoableOperation } from './events.js';
import type { Authority, Facts } from './facts.js';
import { byActor } from './happened.js';
import { decide, type Judge, no, whyNot, yes } from './judge.js';
import { reviewDue } from './review-needed.js';
import type { CustomerState, FormerOwner, PendingApplication } from './state.js';

/** DA-6 */
export const undoDays = 7;

/** What a bulk operation must remember of each customer to be taken back. */
export interface UndoRecord {
  readonly operation: UndoableOperation;
  readonly at: Instant;
  readonly before: CustomerState;
  readonly after: CustomerState;
}

/** Within seven days, by someone who could have done it, and only while nothing else has happened since. */
export function whyNotUndo(state: CustomerState, record: UndoRecord, facts: Facts): Refusal | null {
  return whyNot(judgeFor(record), state, facts);
}

/** Restores owner, stage and deadline; an application that expired by the operation does not come back. */
export function undo(state: CustomerState, record: UndoRecord, facts: Facts): Decision<CustomerEvent> {
  return decide(judgeFor(record), state, facts, (current) => ({
    events: [
      {
        ...byActor(facts),
        type: 'Undone',
        operation: record.operation,
        restored: restored(record, current, facts),
      },
    ],
  }));
}

function restored({ before, at }: UndoRecord, current: CustomerState, facts: Facts): CustomerState {
  const learned = {
    formerOwners: withoutEnd(current.formerOwners, before, at),
    everApproved: current.everApproved,
    lastReview: current.lastReview,
    incomplete: current.incomplete,
  };
  if (before.stage === 'pool' || before.stage === 'formal') return { ...before, ...learned };
  const application = goingOn(before.owner, current);
  if (before.stage === 'intent') return { ...before, ...learned, application };
  if (current.stage === 'potential') return { ...before, ...learned, application, review: current.review };
  // Recycling ended the review; it begins anew, for its old time may be over.
  const review = before.review && { since: facts.now, due: reviewDue(facts) };
  return { ...before, ...learned, application, review };
}

/** The operation's own ending of an ownership is taken back, every other stays (LC-6). */
function withoutEnd(
  formerOwners: readonly FormerOwner[],
  before: CustomerState,
  at: Instant,
): readonly FormerOwner[] {
  if (before.stage === 'pool') return formerOwners;
  const end = formerOwners.findLastIndex(({ user, endedAt }) => user === before.owner && endedAt === at);
  return formerOwners.filter((_, index) => index !== end);
}

/** Edge 13: what went on with the new owner goes on with the old one. */
function goingOn(owner: string, current: CustomerState): PendingApplication | null {
  if (current.stage === 'pool' || current.stage === 'formal' || current.application === null) return null;
  return { ...current.application, applicant: owner };
}

const authority: Record<UndoableOperation, keyof Authority> = {
  ALLOCATION: 'assign',
  ASSIGNMENT: 'assign',
  RECYCLE: 'recycle',
  HAND_OVER: 'handOver',
};

function judgeFor({ operation, at, after }: UndoRecord): Judge<CustomerState> {
  return (state, { actor, now, calendar }) => {
    if (!actor.may[authority[operation]]) return no('NOT_ALLOWED');
    if (now >= endOfDayAfter(at, undoDays, calendar.zone)) {
      return no('NOT_ALLOWED', { detail: 'UNDO_TOO_LATE' });
    }
    return isStill(after, state) ? yes(state) : no('STALE');
  };
}

/** Same hands, same stage, same time. Applications and reviews may have gone on meanwhile. */
function isStill(after: CustomerState, now: CustomerState): boolean {
  if (after.contractsSigned !== now.contractsSigned) return false;
  if (after.stage === 'pool') {
    return (
      now.stage === 'pool' &&
      now.since === after.since &&
      now.formerOwners.length === after.formerOwners.length &&
      now.reservation === null
    );
  }
  if (now.stage !== after.stage || now.owner !== after.owner) return false;
  if (now.stage === 'formal' || after.stage === 'formal') return true;
  return (
    now.protection.deadline === after.protection.deadline &&
    now.protection.stageSince === after.protection.stageSince &&
    now.protection.since === after.protection.since
  );
}
