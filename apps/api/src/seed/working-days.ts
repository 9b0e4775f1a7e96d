import { calendarFrom, type WorkingCalendar } from '@tidewater/domain';
import chineseDays from 'chinese-days';

/** The company's zone in every seed. */
export const zone = 'Asia/Shanghai';

/** The published Chinese calendar, of the years a seed can reach. */
export function publishedCalendar(): WorkingCalendar {
  const fallback = calendarFrom({ zone, knownYears: [], holidays: [], makeUpDays: [], overrides: {} });
  return {
    zone,
    knowsYear: (year) => year <= 2026,
    isWorkingDay: (day) =>
      Number(day.slice(0, 4)) <= 2026 ? chineseDays.isWorkday(day) : fallback.isWorkingDay(day),
  };
}
