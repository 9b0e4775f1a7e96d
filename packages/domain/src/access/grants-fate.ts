import type { CustomerEvent } from '../customer/events.js';
import type { UserId } from '../customer/state.js';
import type { Instant } from '../kernel/instant.js';

/**
 * What becomes of the grants of a customer: they stay, those that people gave end (a rule's stay), all end, or what
 * an operation ended is in force again.
 */
export const grantFates = ['kept', 'givenByHandEnd', 'takenBack', 'allEnd'] as const;
export type GrantsFate = (typeof grantFates)[number];

export interface GrantsOptions {
  /** A transfer may keep what people gave; it ends otherwise. */
  readonly keepCollaborators?: boolean;
  /** Until just before this moment the former owner goes on reading; not at all without it. */
  readonly formerReadsUntil?: Instant | null;
}

/** AC-5: by what happened to the customer in one step; of several the strongest. */
export function grantsFate(
  events: readonly CustomerEvent[],
  { keepCollaborators = false }: GrantsOptions = {},
): GrantsFate {
  const fates = events.map((event) => fateBy(event, keepCollaborators));
  return grantFates.findLast((fate) => fates.includes(fate)) ?? 'kept';
}

/** Who owned the customer until it was given to somebody else in this step; null where nobody did. */
export function formerOwnerIn(events: readonly CustomerEvent[]): UserId | null {
  const passed = events.findLast((event) => event.type === 'Assigned' || event.type === 'HandedOver');
  return passed?.from ?? null;
}

function fateBy(event: CustomerEvent, keepCollaborators: boolean): GrantsFate {
  switch (event.type) {
    case 'Abandoned':
    case 'Dropped':
    case 'Recycled':
    case 'ImportUndone':
    case 'ReviewLapsed':
    case 'ReviewRejected':
      return 'allEnd';
    // Out of the pool it begins afresh.
    case 'Claimed':
    case 'Allocated':
      return 'allEnd';
    case 'ReviewApproved':
      return event.deadline === null ? 'kept' : 'allEnd';
    case 'ContractSigned':
      return event.late ? 'allEnd' : 'kept';
    case 'Assigned':
      if (event.deadline !== null) return 'allEnd';
      return keepCollaborators ? 'kept' : 'givenByHandEnd';
    case 'Undone':
      return 'takenBack';
    // LC-14a: a handover keeps what there is.
    case 'HandedOver':
    case 'Entered':
    case 'EnteredForApproval':
    case 'ImportedIntoPool':
    case 'Reserved':
    case 'Completed':
    case 'IntentApplied':
    case 'IntentApproved':
    case 'IntentRejected':
    case 'ExtensionApplied':
    case 'ExtensionGranted':
    case 'ExtensionRejected':
    case 'ApplicationWithdrawn':
    case 'ApplicationExpired':
    case 'Locked':
    case 'Unlocked':
    case 'PolicyApplied':
    case 'MarkedLost':
      return 'kept';
    default:
      return event satisfies never;
  }
}
