import type { LocalDate } from './instant.js';

/** The company's days (LC-17): a plain value built by `calendarFrom` and handed to the rules in their facts. */
export interface WorkingCalendar {
  /** IANA time zone of the company, e.g. `Asia/Shanghai`. */
  readonly zone: string;
  isWorkingDay(day: LocalDate): boolean;
  /** False: the year falls back to weekends and the fixed holidays, and the administrator is warned. */
  knowsYear(year: number): boolean;
}
