import type { ApplicationModule } from '../../platform/module.js';
import { HolidayResolver } from './graphql/holiday.resolver.js';
import { warnOfUnknownYear } from './jobs/warn-of-unknown-year.js';

export { whenCalendarChanges, type CalendarReaction } from './reactions/calendar-change.js';
export {
  calendarFromTold,
  calendarSql,
  workingCalendar,
  type ToldCalendar,
} from './reads/working-calendar.js';

/** LC-17: which days are worked, and what an administrator says about them. */
export const calendar: ApplicationModule = {
  name: 'calendar',
  uses: [],
  resolvers: [HolidayResolver],
  dueWork: [warnOfUnknownYear],
};
