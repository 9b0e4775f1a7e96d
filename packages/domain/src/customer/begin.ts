import { freshPool, protect } from './change-of-hands.js';
import type { CustomerEvent } from './events.js';
import { ImpossibleEvent } from './impossible-event.js';
import type { CustomerState } from './state.js';

/** The first line of a journal: a customer where there was none. */
export function begin(event: CustomerEvent): CustomerState {
  const blank = {
    everApproved: false,
    lastReview: null,
    contractsSigned: 0,
    lost: null,
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
        ...freshPool({ at: event.at, reason: null }, 'AWAITING_APPROVAL'),
        reservation: { by: event.owner, since: event.at, reviewDue: event.reviewDue },
      };
    case 'ImportedIntoPool':
      return {
        ...blank,
        id: event.id,
        enteredBy: event.enteredBy,
        incomplete: event.incomplete,
        ...freshPool({ at: event.at, reason: null }, 'IMPORTED'),
      };
    default:
      throw new ImpossibleEvent(null, event);
  }
}
