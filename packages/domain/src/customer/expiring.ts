import type { CustomerEvent } from './events.js';
import type { Stamp } from './happened.js';
import type { PendingApplication } from './state.js';

/** An application that loses its ground leaves a line of its own in the journal (edge 13). */
export function expiring(application: PendingApplication | null, stamp: Stamp): readonly CustomerEvent[] {
  return application === null
    ? []
    : [{ ...stamp, type: 'ApplicationExpired', application: application.id, kind: application.kind }];
}

/** The same, by the applicant's own doing. */
export function withdrawing(application: PendingApplication | null, stamp: Stamp): readonly CustomerEvent[] {
  return application === null
    ? []
    : [{ ...stamp, type: 'ApplicationWithdrawn', application: application.id, kind: application.kind }];
}
