import type { LocalDate } from './instant.js';
import type { WorkingCalendar } from './working-calendar.js';

export interface CalendarData {
  readonly zone: string;
  /** Years whose holidays and make-up days are complete. */
  readonly knownYears: readonly number[];
  readonly holidays: readonly LocalDate[];
  /** Weekend days that are worked in exchange (调休). */
  readonly makeUpDays: readonly LocalDate[];
  /** The administrator's word, which goes before all else: true is a working day. */
  readonly overrides: Readonly<Record<LocalDate, boolean>>;
}

/** Public holidays of China with a fixed solar date; all a year without a published calendar can be given. */
const fixedHolidays: ReadonlySet<string> = new Set(['01-01', '05-01', '05-02', '10-01', '10-02', '10-03']);

/** LC-17: overrides, then the published calendar, then weekends and the fixed holidays. */
export function calendarFrom(data: CalendarData): WorkingCalendar {
  const knownYears = new Set(data.knownYears);
  const holidays = new Set(data.holidays);
  const makeUpDays = new Set(data.makeUpDays);
  const overrides = new Map(Object.entries(data.overrides));

  function isWorkingDay(day: LocalDate): boolean {
    const said = overrides.get(day);
    if (said !== undefined) return said;
    if (makeUpDays.has(day)) return true;
    if (holidays.has(day) || isWeekend(day)) return false;
    return knownYears.has(Number(day.slice(0, 4))) || !fixedHolidays.has(day.slice(5));
  }

  return { zone: data.zone, isWorkingDay, knowsYear: (year) => knownYears.has(year) };
}

function isWeekend(day: LocalDate): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}
