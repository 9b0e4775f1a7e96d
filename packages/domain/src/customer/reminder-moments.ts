import type { Instant } from '../kernel/instant.js';
import { startOfDayBefore } from '../kernel/local-day.js';
import type { Timing } from './facts.js';
import type { CustomerState } from './state.js';

export interface DropReminder {
  /** The morning (0:00) of the local day on which the owner is reminded. */
  readonly at: Instant;
  readonly daysLeft: number;
  /** With `daysLeft` the key under which each reminder is given once. */
  readonly deadline: Instant;
}

/** LC-16: 7, 3, 1 days before the stage's own deadline and on the day; none from before the stage began. */
export function reminderMoments(
  state: CustomerState,
  { policy, calendar }: Pick<Timing, 'policy' | 'calendar'>,
): readonly DropReminder[] {
  if (state.stage === 'pool' || state.stage === 'formal') return [];
  const { deadline, stageSince } = state.protection;
  return [...policy.reminderDays]
    .sort((a, b) => b - a)
    .map((daysLeft) => ({ at: startOfDayBefore(deadline, daysLeft, calendar.zone), daysLeft, deadline }))
    .filter(({ at }) => at >= stageSince);
}
