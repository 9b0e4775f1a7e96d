import { type CustomerEvent, endOfWorkingDayAfter } from '@tidewater/domain';

import type { Person } from '../people/organisation.js';
import type { CustomerStory } from './story.js';
import { superiorOf, type World } from './world.js';

type Status = 'PENDING' | 'APPROVED' | 'REJECTED' | 'WITHDRAWN' | 'EXPIRED';

export interface StoryApproval {
  readonly id: string;
  readonly kind: 'INTENT' | 'EXTENSION' | 'PROTECTION_REVIEW';
  readonly applicant: Person;
  readonly reason: string | null;
  readonly days: number | null;
  readonly due: number | null;
  readonly createdAt: number;
  readonly approvers: readonly Person[];
  status: Status;
  closed: { readonly at: number; readonly by: string | null; readonly comment: string | null } | null;
}

/** The applications and reviews a journal speaks of, each with how it ended. */
export function approvalsOf({ world, events }: CustomerStory): readonly StoryApproval[] {
  const approvals: StoryApproval[] = [];
  let deadline = 0;
  for (const event of events) {
    const opened = opening(world, event, deadline);
    if (opened !== null) approvals.push(opened);
    if ('deadline' in event && event.deadline !== null) deadline = event.deadline;
    const waiting = approvals.find(({ status }) => status === 'PENDING');
    const end = waiting && ending(event, waiting.kind === 'PROTECTION_REVIEW');
    if (waiting && end) {
      waiting.status = end;
      waiting.closed = { at: event.at, by: event.actor, comment: event.reason };
    }
  }
  return approvals;
}

function opening(world: World, event: CustomerEvent, deadline: number): StoryApproval | null {
  switch (event.type) {
    case 'Entered':
    case 'Claimed': {
      if (event.review === null) return null;
      const applicant = personOf(world, event.owner);
      return {
        ...blank(event, applicant),
        id: world.chance.id(event.at),
        kind: 'PROTECTION_REVIEW',
        due: event.review.due,
        approvers: world.reviewers.filter(({ id }) => id !== applicant.id),
      };
    }
    case 'IntentApplied':
    case 'ExtensionApplied': {
      const applicant = personOf(world, event.applicant);
      return {
        ...blank(event, applicant),
        id: event.application,
        kind: event.type === 'IntentApplied' ? 'INTENT' : 'EXTENSION',
        days: event.type === 'ExtensionApplied' ? event.days : null,
        // Edge 8: the hold ends so long after the stage's own deadline.
        due: endOfWorkingDayAfter(deadline, world.policy.holdWorkingDays, world.calendar),
        approvers: [superiorOf(world, applicant)],
      };
    }
    default:
      return null;
  }
}

function blank({ at, reason }: CustomerEvent, applicant: Person) {
  return {
    applicant,
    reason,
    days: null,
    due: null,
    createdAt: at,
    status: 'PENDING',
    closed: null,
  } as const;
}

/** How an event ends what is waiting, or null. A drop or an abandonment leaves the review without a subject. */
function ending({ type }: CustomerEvent, isReview: boolean): Exclude<Status, 'PENDING'> | null {
  switch (type) {
    case 'ReviewApproved':
    case 'IntentApproved':
    case 'ExtensionGranted':
      return 'APPROVED';
    case 'ReviewRejected':
    case 'IntentRejected':
    case 'ExtensionRejected':
      return 'REJECTED';
    case 'ApplicationWithdrawn':
      return 'WITHDRAWN';
    case 'ApplicationExpired':
    case 'ReviewLapsed':
      return 'EXPIRED';
    case 'Abandoned':
      return isReview ? 'WITHDRAWN' : null;
    case 'Dropped':
    case 'Recycled':
      return isReview ? 'EXPIRED' : null;
    default:
      return null;
  }
}

function personOf({ organisation }: World, id: string): Person {
  for (const person of organisation.people.values()) if (person.id === id) return person;
  throw new Error(`Nobody in the company has the id ${id}`);
}
