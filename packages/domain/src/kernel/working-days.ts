import type { Instant } from './instant.js';
import { dayAfter, endOfDate, localDateOf } from './local-day.js';
import type { WorkingCalendar } from './working-calendar.js';

/** Longer than any run of days off; a calendar without a single working day ends here instead of never. */
const longestRest = 400;

/** The end of the n-th working day after `instant`; the day of entry does not count (edge 5). */
export function endOfWorkingDayAfter(instant: Instant, n: number, calendar: WorkingCalendar): Instant {
  let day = localDateOf(instant, calendar.zone);
  let rest = 0;
  for (let counted = 0; counted < n && rest < longestRest;) {
    day = dayAfter(day);
    if (calendar.isWorkingDay(day)) {
      counted += 1;
      rest = 0;
    } else {
      rest += 1;
    }
  }
  return endOfDate(day, calendar.zone);
}
