import type { Instant } from '../kernel/instant.js';
import { endOfWorkingDayAfter } from '../kernel/working-days.js';
import type { Timing } from './facts.js';
import type { CustomerState, ProtectedCustomer } from './state.js';

export const deadlineKinds = ['DROP', 'REVIEW_LAPSES', 'HOLD_ENDS'] as const;
export type DeadlineKind = (typeof deadlineKinds)[number];

export interface Deadline {
  /** It has happened as soon as the clock reads `at` or later. */
  readonly at: Instant;
  readonly what: DeadlineKind;
}

/** The next moment anything changes by itself; the sweep, the reminders and the countdown all ask here. */
export function nextDeadline(
  state: CustomerState,
  timing: Pick<Timing, 'policy' | 'calendar'>,
): Deadline | null {
  switch (state.stage) {
    case 'formal':
      return null;
    case 'pool':
      return state.reservation && { at: state.reservation.reviewDue, what: 'REVIEW_LAPSES' };
    case 'intent':
      return endOfProtection(state, timing);
    case 'potential': {
      const end = endOfProtection(state, timing);
      // Edge 12: whichever is earlier acts.
      return state.review !== null && state.review.due < end.at
        ? { at: state.review.due, what: 'REVIEW_LAPSES' }
        : end;
    }
    default:
      return state satisfies never;
  }
}

/** Edge 8: a pending application holds the drop, counted in working days from the stage's own deadline. */
function endOfProtection(
  { application, protection }: ProtectedCustomer,
  { policy, calendar }: Pick<Timing, 'policy' | 'calendar'>,
): Deadline {
  return application === null
    ? { at: protection.deadline, what: 'DROP' }
    : {
        at: endOfWorkingDayAfter(protection.deadline, policy.holdWorkingDays, calendar),
        what: 'HOLD_ENDS',
      };
}
