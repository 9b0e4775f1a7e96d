import { DateTime } from 'luxon';
import type { Instant, LocalDate } from './instant.js';

const dayMs = 86_400_000;

/** The last millisecond of the local day `days` after the day of `instant` (LC-17, edge 5). */
export function endOfDayAfter(instant: Instant, days: number, zone: string): Instant {
  return DateTime.fromMillis(instant, { zone }).startOf('day').plus({ days }).endOf('day').toMillis();
}

/** The first millisecond of the local day `days` before the day of `instant`. */
export function startOfDayBefore(instant: Instant, days: number, zone: string): Instant {
  return DateTime.fromMillis(instant, { zone }).startOf('day').minus({ days }).startOf('day').toMillis();
}

/** The company's date at a moment. */
export function localDateOf(instant: Instant, zone: string): LocalDate {
  return DateTime.fromMillis(instant, { zone }).toFormat('yyyy-MM-dd');
}

/** Whole days between two dates, negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs);
}

/** Difference of local dates: 0 on the last day, negative while an application holds the drop (edge 5). */
export function daysLeft(deadline: Instant, now: Instant, zone: string): number {
  return daysBetween(localDateOf(now, zone), localDateOf(deadline, zone));
}

export function dayAfter(day: LocalDate, days = 1): LocalDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** Is it a real date written `YYYY-MM-DD`? 2026-02-30 is not. */
export function isLocalDate(text: string): text is LocalDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === text;
}

/** The last millisecond of a local date. */
export function endOfDate(day: LocalDate, zone: string): Instant {
  return DateTime.fromISO(day, { zone }).endOf('day').toMillis();
}
