import { DateTime } from 'luxon';

import type { Instant, LocalDate } from './instant.js';

/** A date as its distance from 1970-01-01, for arithmetic without time zones. */
type DayNumber = number;

const dayMs = 86_400_000;

/** The last millisecond of the local day `days` after the day of `instant` (LC-17, edge 5). */
export function endOfDayAfter(instant: Instant, days: number, zone: string): Instant {
  return endOf(localDayOf(instant, zone) + days, zone);
}

/** The first millisecond of the local day `days` before the day of `instant`. */
export function startOfDayBefore(instant: Instant, days: number, zone: string): Instant {
  return endOf(localDayOf(instant, zone) - days - 1, zone) + 1;
}

/** The company's date at a moment. */
export function localDateOf(instant: Instant, zone: string): LocalDate {
  return dateOf(localDayOf(instant, zone));
}

/** Whole days between two dates, negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return numberOf(to) - numberOf(from);
}

/** Difference of local dates: 0 on the last day, negative while an application holds the drop (edge 5). */
export function daysLeft(deadline: Instant, now: Instant, zone: string): number {
  return localDayOf(deadline, zone) - localDayOf(now, zone);
}

export function dayAfter(day: LocalDate, days = 1): LocalDate {
  return dateOf(numberOf(day) + days);
}

/** Is it a real date written `YYYY-MM-DD`? 2026-02-30 is not. */
export function isLocalDate(text: string): text is LocalDate {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(numberOf(text)) && dateOf(numberOf(text)) === text;
}

/** The last millisecond of a local date. */
export function endOfDate(day: LocalDate, zone: string): Instant {
  return endOf(numberOf(day), zone);
}

/** Greenwich's day, or one to either side. */
function localDayOf(instant: Instant, zone: string): DayNumber {
  const day = Math.floor(instant / dayMs);
  if (instant > endOf(day, zone)) return day + 1;
  return instant <= endOf(day - 1, zone) ? day - 1 : day;
}

/** Asking a time zone is slow, and an import asks a hundred thousand times: each day is asked once. */
const knownEnds = new Map<string, Map<DayNumber, Instant>>();

function endOf(day: DayNumber, zone: string): Instant {
  let ends = knownEnds.get(zone);
  if (ends === undefined) {
    ends = new Map();
    knownEnds.set(zone, ends);
  }
  let end = ends.get(day);
  if (end === undefined) {
    end = DateTime.fromISO(dateOf(day), { zone }).endOf('day').toMillis();
    ends.set(day, end);
  }
  return end;
}

function numberOf(day: LocalDate): DayNumber {
  return Date.parse(`${day}T00:00:00Z`) / dayMs;
}

function dateOf(day: DayNumber): LocalDate {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}
