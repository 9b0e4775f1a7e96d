import { calendarFrom, type WorkingCalendar } from '@tidewater/domain';
import chineseDays from 'chinese-days';

/** Shanghai's time in all the years a seed tells of, as an offset: many times faster than looking the zone up. */
export const zone = 'UTC+8';

const lastPublished = 2026;

/** The published Chinese calendar, remembered day by day. */
export function publishedCalendar(): WorkingCalendar {
  const later = calendarFrom({ zone, knownYears: [], holidays: [], makeUpDays: [], overrides: {} });
  const known = new Map<string, boolean>();
  const lookUp = (day: string): boolean =>
    Number(day.slice(0, 4)) <= lastPublished ? chineseDays.isWorkday(day) : later.isWorkingDay(day);
  return {
    zone,
    knowsYear: (year) => year <= lastPublished,
    isWorkingDay(day) {
      const working = known.get(day) ?? lookUp(day);
      known.set(day, working);
      return working;
    },
  };
}

const offsetMs = 8 * 3_600_000;
const dayMs = 86_400_000;

export function dateOf(at: number): string {
  return new Date(at + offsetMs).toISOString().slice(0, 10);
}

/** Midnight before a moment. */
export function startOfDay(at: number): number {
  return Math.floor((at + offsetMs) / dayMs) * dayMs - offsetMs;
}
